package org.noren.site.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text when nobody is sure of the character set: by byte order mark, by what the file says of itself as long as
 * that is true, and else by what the bytes look like (UTF-8, ISO-2022-JP, Shift_JIS, EUC-JP, and at last Windows-1252).
 *
 * @param text with line feeds only
 * @param charset name of the character set, such as {@code Shift_JIS}
 * @param how how it was found, as the end of a sentence
 */
record TextDecoding(String text, String charset, How how) {
    enum How {
        BYTE_ORDER_MARK,
        DECLARED,
        GUESSED
    }

    private static final int HEAD = 4096;
    private static final Pattern DECLARATION = Pattern.compile(
            "<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
                    + "|^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})"
                    + "|^\\s*@charset\\s+[\"']([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final Charset JIS = Charset.forName("ISO-2022-JP");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static TextDecoding of(byte[] bytes) {
        return byMark(bytes).or(() -> byDeclaration(bytes)).orElseGet(() -> byLook(bytes));
    }

    boolean isUtf8() {
        return charset.equals("UTF-8");
    }

    private static Optional<TextDecoding> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return found(bytes, 3, StandardCharsets.UTF_8, How.BYTE_ORDER_MARK);
        if (startsWith(bytes, 0xFE, 0xFF)) return found(bytes, 2, StandardCharsets.UTF_16BE, How.BYTE_ORDER_MARK);
        if (startsWith(bytes, 0xFF, 0xFE)) return found(bytes, 2, StandardCharsets.UTF_16LE, How.BYTE_ORDER_MARK);
        return Optional.empty();
    }

    private static Optional<TextDecoding> byDeclaration(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        while (declaration.find())
            for (int group = 1; group <= declaration.groupCount(); group++)
                if (declaration.group(group) != null) {
                    Optional<TextDecoding> found = charset(declaration.group(group))
                            .flatMap(charset -> found(bytes, 0, charset, How.DECLARED));
                    if (found.isPresent()) return found;
                }
        return Optional.empty();
    }

    private static TextDecoding byLook(byte[] bytes) {
        boolean escapes = new String(bytes, StandardCharsets.ISO_8859_1).contains("\u001b$");
        List<Charset> likely = escapes ? List.of(JIS, StandardCharsets.UTF_8) : List.of(StandardCharsets.UTF_8);
        for (Charset charset : likely) {
            Optional<TextDecoding> found = found(bytes, 0, charset, How.GUESSED);
            if (found.isPresent()) return found.get();
        }
        Optional<TextDecoding> shiftJis = found(bytes, 0, SHIFT_JIS, How.GUESSED);
        Optional<TextDecoding> eucJp = found(bytes, 0, EUC_JP, How.GUESSED);
        if (shiftJis.isPresent() && eucJp.isPresent())
            return likeness(shiftJis.get().text) >= likeness(eucJp.get().text) ? shiftJis.get() : eucJp.get();
        return shiftJis.or(() -> eucJp)
                .orElseGet(() -> new TextDecoding(lines(new String(bytes, WESTERN)), "windows-1252", How.GUESSED));
    }

    /** How much a text looks like written Japanese: kana speak for it, half-width kana and rare characters against. */
    private static long likeness(String text) {
        return text.codePoints()
                .mapToLong(c -> {
                    if (c >= 0x3041 && c <= 0x30ff) return 2;
                    if (c >= 0x4e00 && c <= 0x9fff) return 1;
                    if (c >= 0xff61 && c <= 0xff9f) return -2;
                    return c >= 0x80 && c < 0x3000 ? -1 : 0;
                })
                .sum();
    }

    /** A character set by the name that web pages use; the narrow names mean the wide sets, as in browsers. */
    private static Optional<Charset> charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932" ->
                Optional.of(SHIFT_JIS);
            case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252" -> Optional.of(WESTERN);
            // Who can write this name in ASCII has no UTF-16 file.
            case "utf-16", "utf-16le", "utf-16be" -> Optional.of(StandardCharsets.UTF_8);
            default -> known(name);
        };
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<TextDecoding> found(byte[] bytes, int from, Charset charset, How how) {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = strict.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            String name = charset.equals(SHIFT_JIS) ? "Shift_JIS" : charset.name();
            return Optional.of(new TextDecoding(lines(text), name, how));
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xff) != start[i]) return false;
        return true;
    }
}
