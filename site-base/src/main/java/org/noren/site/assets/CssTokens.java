package org.noren.site.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A style sheet cut into tokens as CSS Syntax Level 3 says, section 4, as far as addresses depend on it: comments, strings,
 * escapes, names, {@code url()} without quotes, brackets. Numbers and the like are of no matter here.
 */
final class CssTokens {
    enum Type {
        /** {@code @name} */
        AT,
        /** {@code name(} */
        FUNCTION,
        STRING,
        /** {@code url(…)} without quotes */
        URL,
        OPEN,
        CLOSE,
        BLOCK,
        BLOCK_END,
        SEMICOLON,
        OTHER
    }

    /** @param text the name, or what a string or address says, escapes resolved */
    record Token(Type type, String text, int line) {}

    private static final char END = '\0';

    private final String css;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    CssTokens(String css) {
        // As the specification preprocesses: one kind of line end, and no NUL, which stands for the end here.
        this.css = css.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .replace(END, '\uFFFD');
    }

    List<Token> all() {
        while (at < css.length()) one();
        return tokens;
    }

    private void one() {
        char c = peek(0);
        if (c == '/' && peek(1) == '*') comment();
        else if (c == '"' || c == '\'') string();
        else if (c == '@' && startsName(1)) {
            next();
            add(Type.AT, name(), line);
        } else if (startsName(0)) nameOrFunction();
        else sign(c);
    }

    private void sign(char c) {
        int here = line;
        next();
        switch (c) {
            case '(', '[' -> add(Type.OPEN, "", here);
            case ')', ']' -> add(Type.CLOSE, "", here);
            case '{' -> add(Type.BLOCK, "", here);
            case '}' -> add(Type.BLOCK_END, "", here);
            case ';' -> add(Type.SEMICOLON, "", here);
            default -> {}
        }
    }

    private void comment() {
        at += 2;
        while (at < css.length() && !(peek(0) == '*' && peek(1) == '/')) next();
        at = Math.min(css.length(), at + 2);
    }

    /** A string that its line ends is no string to browsers either. */
    private void string() {
        int here = line;
        char quote = next();
        var text = new StringBuilder();
        while (at < css.length() && peek(0) != quote) {
            if (peek(0) == '\n') return;
            if (peek(0) == '\\' && peek(1) == '\n') at += skipLine();
            else text.appendCodePoint(codePoint());
        }
        if (at < css.length()) next();
        add(Type.STRING, text.toString(), here);
    }

    private int skipLine() {
        line++;
        return 2;
    }

    private void nameOrFunction() {
        int here = line;
        String name = name();
        if (peek(0) != '(') {
            add(Type.OTHER, name, here);
            return;
        }
        next();
        int start = at;
        int startLine = line;
        space();
        boolean quoted = peek(0) == '"' || peek(0) == '\'';
        if (name.toLowerCase(Locale.ROOT).equals("url") && !quoted) url(here);
        else {
            at = start;
            line = startLine;
            add(Type.FUNCTION, name, here);
        }
    }

    /** The bracket is open; a broken address is skipped up to its bracket, and nothing is loaded for it. */
    private void url(int here) {
        var text = new StringBuilder();
        boolean broken = false;
        while (at < css.length() && peek(0) != ')') {
            char c = peek(0);
            if (isSpace(c)) {
                space();
                broken |= at < css.length() && peek(0) != ')';
            } else if (c == '"' || c == '\'' || c == '(' || (c == '\\' && peek(1) == '\n')) {
                broken = true;
                next();
            } else text.appendCodePoint(codePoint());
        }
        if (at < css.length()) next();
        if (!broken) add(Type.URL, text.toString(), here);
    }

    private String name() {
        var name = new StringBuilder();
        while (isName(peek(0)) || isEscape(0)) name.appendCodePoint(codePoint());
        return name.toString();
    }

    private boolean startsName(int ahead) {
        char c = peek(ahead);
        if (c == '-') {
            char second = peek(ahead + 1);
            return second == '-' || startsPlainly(second) || isEscape(ahead + 1);
        }
        return startsPlainly(c) || isEscape(ahead);
    }

    private static boolean startsPlainly(char c) {
        return isName(c) && c != '-' && !(c >= '0' && c <= '9');
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c >= 0x80;
    }

    private boolean isEscape(int ahead) {
        return peek(ahead) == '\\' && peek(ahead + 1) != '\n' && at + ahead + 1 < css.length();
    }

    /** The next character, or the one that an escape means. */
    private int codePoint() {
        if (peek(0) != '\\' || at + 1 >= css.length()) return plain();
        next();
        var digits = new StringBuilder();
        while (digits.length() < 6 && Character.digit(peek(0), 16) >= 0 && peek(0) < 0x80) digits.append(next());
        if (digits.isEmpty()) return plain();
        if (isSpace(peek(0))) next();
        int code = Integer.parseInt(digits.toString(), 16);
        boolean none = code == 0 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF);
        return none ? '\uFFFD' : code;
    }

    private int plain() {
        int code = css.codePointAt(at);
        if (Character.isSupplementaryCodePoint(code)) at++;
        next();
        return code;
    }

    private void space() {
        while (isSpace(peek(0))) next();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private char peek(int ahead) {
        return at + ahead < css.length() ? css.charAt(at + ahead) : END;
    }

    private char next() {
        char c = css.charAt(at++);
        if (c == '\n') line++;
        return c;
    }

    private void add(Type type, String text, int where) {
        tokens.add(new Token(type, text, where));
    }
}
