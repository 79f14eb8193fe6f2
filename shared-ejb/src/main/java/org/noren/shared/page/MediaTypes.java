package org.noren.shared.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which files a site may hold besides pages, and as what they are served. The name says what a file claims to be, the
 * content decides whether it is; a file that could run something in a reader's browser is refused. Held by the import,
 * the office and the partner's intake. V1, V4, M4.
 */
public final class MediaTypes {
    /** What was found: a type to serve it as, or a reason against it. */
    public sealed interface Verdict {
        record Accepted(String mediaType) implements Verdict {}

        /**
         * @param why ends a sentence that begins with the file's name
         * @param wrongType whether the content is not what the name says
         */
        record Refused(String why, boolean wrongType) implements Verdict {}
    }

    /** The longest style sheet, drawing or text, because these are looked through as a whole: 4 MiB. */
    public static final int LONGEST_TEXT = 4 << 20;
    /** How many bytes of a longer file must be shown to {@link #check}, at least. */
    public static final int START = 1024;

    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "jpe", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "bmp", "image/bmp",
            "ico", "image/x-icon");
    private static final Map<String, String> FILES = Map.of(
            "woff2", "font/woff2",
            "woff", "font/woff",
            "ttf", "font/ttf",
            "otf", "font/otf",
            "eot", "application/vnd.ms-fontobject",
            "pdf", "application/pdf");
    private static final Map<String, String> TEXTS = Map.of(
            "svg", "image/svg+xml",
            "css", "text/css; charset=utf-8",
            "txt", "text/plain; charset=utf-8");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "wasm", "swf", "jar", "class", "php", "jsp", "cgi");

    private MediaTypes() {}

    /** Whether a file of this name is a page and not an asset. */
    public static boolean isPage(PagePath path) {
        return path.isFolder() || PAGES.contains(path.extension());
    }

    /** Whether {@link #check} must see the file as a whole. */
    public static boolean isReadWhole(PagePath path) {
        return TEXTS.containsKey(path.extension());
    }

    /** Why no file of this name is taken whatever is in it; empty when the content decides. */
    public static Optional<String> refusalByName(PagePath path) {
        String extension = path.extension();
        if (SCRIPTS.contains(extension)) return Optional.of("is a program, and sites carry none");
        boolean known = PICTURES.containsKey(extension) || FILES.containsKey(extension) || TEXTS.containsKey(extension);
        return known
                ? Optional.empty()
                : Optional.of(
                        extension.isEmpty()
                                ? "has no file name extension that tells its kind"
                                : "is of the kind ." + extension + ", which sites do not hold");
    }

    /**
     * @param content the file, or at least its first {@value #START} bytes when {@link #isReadWhole} does not ask for more
     */
    public static Verdict check(PagePath path, byte[] content) {
        Optional<String> refusal = refusalByName(path);
        if (refusal.isPresent()) return new Verdict.Refused(refusal.get(), false);
        String extension = path.extension();
        if (TEXTS.containsKey(extension)) return text(extension, content);
        Optional<String> found = FileSignatures.typeOf(content);
        if (found.isEmpty()) return new Verdict.Refused("is named ." + extension + " but its content is not", true);
        // A picture under another picture's name is common and harmless: it is served as what it is.
        boolean agrees = PICTURES.containsKey(extension)
                ? found.get().startsWith("image/")
                : found.get().equals(FILES.get(extension)) || bothFonts(found.get(), extension);
        return agrees
                ? new Verdict.Accepted(found.get())
                : new Verdict.Refused("is named ." + extension + " but holds " + found.get(), true);
    }

    private static boolean bothFonts(String found, String extension) {
        return found.startsWith("font/") && FILES.getOrDefault(extension, "").startsWith("font/");
    }

    private static Verdict text(String extension, byte[] content) {
        if (content.length > LONGEST_TEXT)
            return new Verdict.Refused(
                    "has " + content.length + " bytes; at most " + LONGEST_TEXT + " are allowed in a ." + extension
                            + " file",
                    false);
        if (extension.equals("svg")) {
            Optional<String> danger = SvgCheck.danger(content);
            if (danger.isPresent()) return new Verdict.Refused(danger.get(), SvgCheck.NO_DRAWING.equals(danger.get()));
        } else if (new String(content, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0)
            return new Verdict.Refused("is named ." + extension + " but is no text", true);
        return new Verdict.Accepted(TEXTS.getOrDefault(extension, ""));
    }
}
