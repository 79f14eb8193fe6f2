package org.noren.servers.doctor;

/**
 * What one look found.
 *
 * @param about what was looked at
 * @param words what is so
 * @param cure what to do about it; empty if all is well
 */
public record Finding(Level level, String about, String words, String cure) {
    /** How bad it is; the worst of all becomes the exit code. */
    public enum Level {
        WELL("ok"),
        SOON("soon"),
        BAD("BAD");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }
    }

    static Finding well(String about, String words) {
        return new Finding(Level.WELL, about, words, "");
    }

    /** Nothing is broken yet. */
    static Finding soon(String about, String words, String cure) {
        return new Finding(Level.SOON, about, words, cure);
    }

    static Finding bad(String about, String words, String cure) {
        return new Finding(Level.BAD, about, words, cure);
    }

    @Override
    public String toString() {
        return String.format("  %-5s %-13s %s", level.mark, about, words)
                + (cure.isEmpty() ? "" : System.lineSeparator() + " ".repeat(22) + "→ " + cure);
    }
}
