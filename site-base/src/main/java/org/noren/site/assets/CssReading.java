package org.noren.site.assets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.site.assets.CssTokens.Token;

/**
 * Finds what a style sheet makes a browser load, whatever rules it has: only tokens count, so rules that came after this
 * was written are read as well.
 */
final class CssReading {
    /** What an address is asked for; each has a source of its own in a content security policy. */
    enum Use {
        STYLE,
        FONT,
        PICTURE
    }

    /**
     * Something that a browser will ask for.
     *
     * @param line where it stands, from 1
     * @param address as browsers understand it, escapes resolved
     */
    record Asked(int line, Use use, String address) {}

    /** Functions in which a string is an address. */
    private static final Set<String> OF_ADDRESSES = Set.of("url", "src", "image", "image-set", "-webkit-image-set");
    /** Rules whose addresses are names and never loaded. */
    private static final Set<String> OF_NAMES = Set.of("namespace", "document", "-moz-document");

    private final List<Asked> asked = new ArrayList<>();
    /** The at-rules whose blocks are open; empty words for other blocks. */
    private final Deque<String> blocks = new ArrayDeque<>();
    /** The functions whose brackets are open; empty words for plain brackets. */
    private final Deque<String> brackets = new ArrayDeque<>();
    /** The at-rule whose beginning is being read; empty within any other rule. */
    private String rule = "";

    private boolean importDone;

    private CssReading() {}

    static List<Asked> of(String css) {
        var reading = new CssReading();
        new CssTokens(css).all().forEach(reading::take);
        return reading.asked;
    }

    private void take(Token token) {
        switch (token.type()) {
            case AT -> begin(token);
            case URL -> address(token);
            case STRING -> string(token);
            case FUNCTION -> brackets.push(token.text().toLowerCase(Locale.ROOT));
            case OPEN -> brackets.push("");
            case CLOSE -> brackets.poll();
            case BLOCK -> {
                blocks.push(rule);
                end();
            }
            case BLOCK_END -> {
                blocks.poll();
                end();
            }
            case SEMICOLON -> end();
            case OTHER -> {}
        }
    }

    private void begin(Token token) {
        rule = token.text().toLowerCase(Locale.ROOT);
        importDone = false;
    }

    private void end() {
        rule = "";
        brackets.clear();
    }

    private void string(Token token) {
        boolean inFunction = !brackets.isEmpty();
        boolean ofAddresses = brackets.stream().anyMatch(OF_ADDRESSES::contains)
                && !brackets.getFirst().equals("type")
                && !brackets.getFirst().equals("format");
        if (ofAddresses || (rule.equals("import") && !importDone && !inFunction)) address(token);
    }

    /** Of an import only the first address is loaded; a font's are those within its rule. */
    private void address(Token token) {
        if (OF_NAMES.contains(rule)) return;
        boolean imported = rule.equals("import") && !importDone;
        if (rule.equals("import")) importDone = true;
        Use use = imported ? Use.STYLE : blocks.contains("font-face") ? Use.FONT : Use.PICTURE;
        asked.add(new Asked(token.line(), use, token.text().strip()));
    }
}
