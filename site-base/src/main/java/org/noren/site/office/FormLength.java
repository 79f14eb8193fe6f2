package org.noren.site.office;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long a form may be before anybody reads it: forms are held in memory, and the office's ports let whole archives
 * through. Who has not signed in has little to say; files come as {@code multipart}, which lies on the disk. V4.
 */
public final class FormLength {
    static final long OF_STRANGERS = 256 * 1024;
    static final long OF_PEOPLE = 32L << 20;

    private FormLength() {}

    /**
     * @param length of the body in bytes; negative when the request does not say, which no browser's form does
     * @param known whether the sender has signed in
     */
    public static boolean fits(@Nullable String contentType, long length, boolean known) {
        boolean files =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (known && files) return true;
        return length >= 0 && length <= (known ? OF_PEOPLE : OF_STRANGERS);
    }
}
