package org.noren.shared.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something lies in a site: an absolute path such as {@code /about/} or {@code /goods/noren.html}.
 *
 * <p>A path is decoded text, in Unicode's composed form (NFC), and means one thing only: what could be read in two ways
 * (dots, doubled or turned slashes, percent escapes, path parameters, invisible characters) is refused when it is born.
 * It never changes afterwards. Paths that start with {@code /.} are the site's own (layouts, slots, menus) and are never
 * answered under their address. S16, V1.
 *
 * @param value the path, at most {@value #MAX_LENGTH} characters
 */
public record PagePath(String value) implements Comparable<PagePath> {
    public static final int MAX_LENGTH = 512;
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String INDEX = "index.html";

    public static final PagePath ROOT = new PagePath("/");

    /** What may stand in an address as it is, besides letters and digits. */
    private static final String PLAIN = "/-._~+,:@";

    /** @throws IllegalArgumentException with the reason, when the text is no path; see {@link #refusal} */
    public PagePath {
        if (!isPlain(value)) {
            value = Normalizer.normalize(value, Normalizer.Form.NFC);
            String given = value;
            refusal(given).ifPresent(reason -> {
                throw new IllegalArgumentException("Not a page path: \"" + readable(given) + "\" " + reason);
            });
        }
    }

    public static PagePath of(String value) {
        return new PagePath(value);
    }

    /** Why a text is no path, as the end of a sentence; empty when it is one. */
    public static Optional<String> refusal(String text) {
        if (!text.startsWith("/")) return Optional.of("does not start with a slash");
        if (text.length() > MAX_LENGTH)
            return Optional.of("has " + text.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        if (text.indexOf('\\') >= 0) return Optional.of("holds a backslash");
        if (text.indexOf(';') >= 0) return Optional.of("holds a semicolon, which servers take for a path parameter");
        if (ESCAPE.matcher(text).find()) return Optional.of("holds a percent escape; write the character itself");
        if (text.codePoints().anyMatch(PagePath::invisible)) return Optional.of("holds an invisible character");
        if (text.contains("//")) return Optional.of("holds an empty folder name (//)");
        for (String segment : text.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) return Optional.of("holds the folder name " + segment);
            if (!segment.strip().equals(segment)) return Optional.of("holds a name that begins or ends with a space");
        }
        return Optional.empty();
    }

    /** The path of a file of a site's folder, {@code about/index.html} being {@code /about/}. */
    public static PagePath ofFile(String relativeName) {
        return of("/" + relativeName).withoutIndex();
    }

    PagePath withoutIndex() {
        return value.endsWith("/" + INDEX) ? of(value.substring(0, value.length() - INDEX.length())) : this;
    }

    /**
     * The path that a request's undecoded path means; empty when it means none. Escapes are decoded once, as UTF-8; an
     * escaped slash, backslash or percent sign followed by two digits is refused.
     */
    public static Optional<PagePath> ofAddress(String encoded) {
        if (isPlain(encoded)) return Optional.of(new PagePath(encoded));
        return PercentDecoding.decode(encoded)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(text -> refusal(text).isEmpty())
                .map(PagePath::new);
    }

    /** The path as it stands in an address: UTF-8, percent-escaped, ASCII only. */
    public String address() {
        if (isPlain(value)) return value;
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        var address = new StringBuilder(utf8.length + 16);
        for (byte b : utf8) {
            int c = b & 0xff;
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) address.append((char) c);
            else address.append('%').append(hex(c >> 4)).append(hex(c & 15));
        }
        return address.toString();
    }

    /** The folder that this path lies in, with its slash; a folder is its own. */
    public PagePath folder() {
        return isFolder() ? this : new PagePath(value.substring(0, value.lastIndexOf('/') + 1));
    }

    public boolean isFolder() {
        return value.endsWith("/");
    }

    /** Whether this is one of the site's own (layout, slot, menu), never answered under its address. */
    public boolean isInternal() {
        return value.startsWith("/.");
    }

    /** The same place below a prefix, {@code /manual/} and {@code /a.html} giving {@code /manual/a.html}. */
    public PagePath below(PagePath prefix) {
        String start = prefix.isFolder() ? prefix.value.substring(0, prefix.value.length() - 1) : prefix.value;
        return new PagePath(start + value);
    }

    /** What follows the last dot of the last name, in lower case; empty when there is none. */
    public String extension() {
        String name = value.substring(value.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public int compareTo(PagePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Whether it is a path for certain and its own address too, as most are: saves looking at each rule in turn. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.charAt(0) != '/') return false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && c != '-' && c != '_' && c != '.' && c != '/') return false;
            if (before == '/' && (c == '/' || c == '.')) return false;
            before = c;
        }
        return true;
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String readable(String text) {
        String shown = text.codePoints()
                .map(c -> invisible(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }

    /** Percent decoding that refuses what is ambiguous instead of guessing. */
    private static final class PercentDecoding {
        static Optional<String> decode(String encoded) {
            var bytes = new ByteArrayOutputStream(encoded.length());
            for (int i = 0; i < encoded.length(); i++) {
                char c = encoded.charAt(i);
                if (c != '%') {
                    int point = encoded.codePointAt(i);
                    bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                    if (Character.isSupplementaryCodePoint(point)) i++;
                    continue;
                }
                if (i + 2 >= encoded.length()) return Optional.empty();
                int high = Character.digit(encoded.charAt(i + 1), 16);
                int low = Character.digit(encoded.charAt(i + 2), 16);
                if (high < 0 || low < 0) return Optional.empty();
                int value = high << 4 | low;
                if (value == '/') return Optional.empty();
                bytes.write(value);
                i += 2;
            }
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes.toByteArray()))
                        .toString());
            } catch (CharacterCodingException notUtf8) {
                return Optional.empty();
            }
        }
    }
}
