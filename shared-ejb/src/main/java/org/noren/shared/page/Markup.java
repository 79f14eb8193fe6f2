package org.noren.shared.page;

/** Text written into HTML. */
final class Markup {
    private Markup() {}

    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String attribute(String plain) {
        return text(plain).replace("\"", "&quot;");
    }
}
