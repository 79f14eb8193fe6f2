package org.noren.shared.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What kind of file some bytes begin. */
final class FileSignatures {
    private FileSignatures() {}

    static Optional<String> typeOf(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, MediaTypes.START), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of("image/png");
        if (start.startsWith("\u00ff\u00d8\u00ff")) return Optional.of("image/jpeg");
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return Optional.of("image/gif");
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return Optional.of("image/webp");
        if (start.startsWith("ftypavif", 4) || start.startsWith("ftypavis", 4)) return Optional.of("image/avif");
        if (start.startsWith("\0\0\1\0")) return Optional.of("image/x-icon");
        if (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6)) return Optional.of("image/bmp");
        if (start.startsWith("wOF2")) return Optional.of("font/woff2");
        if (start.startsWith("wOFF")) return Optional.of("font/woff");
        if (start.startsWith("\0\1\0\0") || start.startsWith("true")) return Optional.of("font/ttf");
        if (start.startsWith("OTTO")) return Optional.of("font/otf");
        if (start.startsWith("LP", 34)) return Optional.of("application/vnd.ms-fontobject");
        if (start.contains("%PDF-")) return Optional.of("application/pdf");
        return Optional.empty();
    }
}
