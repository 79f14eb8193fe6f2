package org.noren.site.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names one visit or one request. Drawn by chance by whoever begins, sent along in the header {@value #HEADER}, and taken
 * over by the other side if it has the shape: what goes into a log must not be able to look like something else.
 */
public record TraceId(String value) {
    public static final String HEADER = "X-Request-Id";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** @throws IllegalArgumentException if it has another shape */
    public TraceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a request's id has 8 to 64 letters, digits and hyphens");
        }
    }

    public static TraceId fresh() {
        return new TraceId(UUID.randomUUID().toString().replace("-", "").substring(0, 16));
    }

    /** What somebody sent, if it has the shape. */
    public static Optional<TraceId> of(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .filter(text -> SHAPE.matcher(text).matches())
                .map(TraceId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
