package org.noren.site.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.noren.site.importing.Destinations.Planned;

/** Reads pages and style sheets, which are short enough to be read whole. */
final class TextReading {
    private final ImportSource source;
    private final ImportLimits limits;

    TextReading(ImportSource source, ImportLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** @return empty when it is too long and therefore left out, which the destinations then tell */
    Optional<TextDecoding> text(Planned file, Destinations destinations) throws IOException {
        Optional<TextDecoding> text = read(file);
        if (text.isEmpty()) leaveOut(file, destinations);
        return text;
    }

    /** @return empty when it is too long */
    Optional<TextDecoding> read(Planned file) throws IOException {
        try (InputStream content = source.open(file.file())) {
            byte[] bytes = content.readNBytes(limits.pageBytes() + 1);
            return bytes.length <= limits.pageBytes() ? Optional.of(TextDecoding.of(bytes)) : Optional.empty();
        }
    }

    void leaveOut(Planned file, Destinations destinations) {
        destinations.skip(
                file, "is longer than the " + limits.pageBytes() + " bytes that are read of a page or style sheet");
    }
}
