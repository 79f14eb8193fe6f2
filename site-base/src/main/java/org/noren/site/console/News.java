package org.noren.site.console;

/**
 * Something that an operator is told at once. Names sites, releases and keys, never persons.
 *
 * @param words one line: what happened, to what
 */
public record News(Kind kind, String words) {
    /** What happened; {@link #type} is what listeners filter by. */
    public enum Kind {
        REFUSED("org.noren.update.refused", "An update was refused, or needs a person"),
        STALE("org.noren.update.stale", "Nothing is heard of the other side; what is served may be old"),
        RECOVERED("org.noren.update.recovered", "What was refused or stale before is well again"),
        KEY_NEAR_EXPIRY("org.noren.key.expires", "A certificate has to be renewed soon");

        private final String type;
        private final String meaning;

        Kind(String type, String meaning) {
            this.type = type;
            this.meaning = meaning;
        }

        public String type() {
            return type;
        }

        public String meaning() {
            return meaning;
        }
    }
}
