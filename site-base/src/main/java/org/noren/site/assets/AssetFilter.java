package org.noren.site.assets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.noren.site.content.State;
import org.noren.site.editing.ListAddress;

/**
 * What somebody looks for in the library, as it stands in the address; what means nothing there is left out.
 *
 * @param words anywhere in the path, without regard to case; empty for any
 * @param unused whether only files are looked for that nothing refers to
 * @param first line to show, from 0
 */
public record AssetFilter(Optional<AssetKind> kind, String words, Optional<State> state, boolean unused, int first) {
    private static final int LONGEST_WORDS = 200;

    /** @param parameter gives a parameter of the address, empty for none */
    public static AssetFilter of(UnaryOperator<String> parameter) {
        var words = parameter.apply("q").strip();
        var first = parameter.apply("first");
        return new AssetFilter(
                AssetKind.of(parameter.apply("kind")),
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                state(parameter.apply("state")),
                parameter.apply("unused").equals("true"),
                first.matches("\\d{1,7}") ? Integer.parseInt(first) : 0);
    }

    private static Optional<State> state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state != State.DELETED && state.name().equals(name))
                .findFirst();
    }

    /** Whether it leaves any file out. */
    public boolean isNarrow() {
        return kind.isPresent() || !words.isEmpty() || state.isPresent() || unused;
    }

    public AssetFilter from(int newFirst) {
        return new AssetFilter(kind, words, state, unused, newFirst);
    }

    /** The same, from its first line and of unused ones only, or of all. */
    public AssetFilter unused(boolean only) {
        return new AssetFilter(kind, words, state, only, 0);
    }

    /** What is to stand in the address so that {@link #of} gives this filter again; nothing for what is not set. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        kind.ifPresent(set -> parameters.put("kind", set.name()));
        state.ifPresent(set -> parameters.put("state", set.name()));
        if (unused) {
            parameters.put("unused", "true");
        }
        if (!words.isEmpty()) {
            parameters.put("q", words);
        }
        if (first > 0) {
            parameters.put("first", Integer.toString(first));
        }
        return parameters;
    }

    /** The part of an address after the question mark. */
    public String query() {
        return ListAddress.query(parameters());
    }
}
