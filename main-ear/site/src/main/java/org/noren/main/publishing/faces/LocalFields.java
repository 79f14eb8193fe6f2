package org.noren.main.publishing.faces;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.noren.shared.link.LocalRights;

/** The part of the form about a contract that says what the site manager may do to lent pages (S92). */
final class LocalFields {
    private static final String FIELD = "local";

    private final Map<String, String> texts;

    LocalFields(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The rights as one choice. */
    enum Choice {
        NOTHING(LocalRights.NONE),
        CHANGE(new LocalRights(true, false)),
        OFFLINE(new LocalRights(false, true)),
        BOTH(new LocalRights(true, true));

        private final LocalRights rights;

        Choice(LocalRights rights) {
            this.rights = rights;
        }

        static Choice of(LocalRights rights) {
            return Arrays.stream(values())
                    .filter(choice -> choice.rights.equals(rights))
                    .findFirst()
                    .orElse(NOTHING);
        }
    }

    static List<String> choices() {
        return Arrays.stream(Choice.values()).map(Enum::name).toList();
    }

    /** @param values of a contract */
    static String choice(Map<String, String> values) {
        return Choice.of(LocalRights.of(values)).name();
    }

    void show(Map<String, String> values) {
        texts.put(FIELD, choice(values));
    }

    LocalRights rights() {
        return Choice.valueOf(texts.getOrDefault(FIELD, Choice.NOTHING.name())).rights;
    }
}
