package org.noren.site.console;

/**
 * How something is at one look.
 *
 * @param words what is to be told of it, in one line
 */
public record Condition(State state, String words) {
    public enum State {
        WELL,
        REFUSED,
        STALE
    }

    public static Condition well(String words) {
        return new Condition(State.WELL, words);
    }

    public static Condition refused(String words) {
        return new Condition(State.REFUSED, words);
    }

    public static Condition stale(String words) {
        return new Condition(State.STALE, words);
    }
}
