package org.noren.shared.page;

/**
 * A page ready to be written out: {@code <!DOCTYPE html><html lang="LANGUAGE">} + head + body + {@code </html>}.
 *
 * @param language language tag for the html element
 * @param head the whole head element
 * @param body the whole body element
 */
public record Rendered(String language, String head, String body) {
    /** The whole document. */
    public String html() {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\">" + head + body + "</html>\n";
    }
}
