package org.noren.site.serving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of an asset that a reader asks for (RFC 9110, 14): one range only, everything else gets the whole. */
public sealed interface ByteRange {
    Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @param last inclusive */
    record Part(long first, long last) implements ByteRange {
        public long length() {
            return last - first + 1;
        }
    }

    /** Nothing of the asset lies in the range. */
    record Beyond() implements ByteRange {}

    /** @return empty when the whole is to be sent */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher range = SINGLE.matcher(header == null ? "" : header);
        if (!range.matches()) return Optional.empty();
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) {
            if (to.isEmpty()) return Optional.empty();
            long suffix = Long.parseLong(to);
            return Optional.of(
                    suffix == 0 || size == 0 ? new Beyond() : new Part(Math.max(0, size - suffix), size - 1));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (first >= size) return Optional.of(new Beyond());
        return last < first ? Optional.empty() : Optional.of(new Part(first, last));
    }
}
