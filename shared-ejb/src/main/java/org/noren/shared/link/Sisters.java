package org.noren.shared.link;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.StrictJson.Named;

/**
 * The other sites of the caller's operator, as the main site lists them, and how each of them stands (S3).
 *
 * @param operator the company; missing if the main site lists the caller as nobody's
 * @param sites by name, the caller not among them; none of an ended partnership
 * @param time of the main site's clock
 */
@Named("sisters")
public record Sisters(int version, SiteName main, Optional<String> operator, List<Sister> sites, Instant time) {
    /** The longest such message that a partner reads, in bytes. */
    public static final int LONGEST = 512 * 1024;
    /** How many sites it names at most. */
    public static final int MOST = 500;

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_QUESTIONS = 1_000_000;

    /** How a site's updates stand, as far as this version tells them apart. */
    public enum State {
        /** Nothing has reached it yet. */
        NEW,
        IN_STEP,
        SENDING,
        /** It did not work, and is tried again by itself. */
        WAITING,
        /** It waits for its site manager's yes. */
        ASKED,
        DECLINED,
        REFUSED,
        /** Somebody at the main site has to look. */
        NEEDS_PERSON,
        /** It has not been heard for a while. */
        STALE,
        SUSPENDED;

        /** As it stands on the wire. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One of them.
     *
     * @param title for shoppers
     * @param shop where shoppers find it
     * @param office where its office is; missing if it has not said so yet
     * @param state {@link State#wire}; text here, because a later version may know more of them
     * @param since when it came to that
     * @param questions that wait there for a site manager, as far as the main site knows
     */
    public record Sister(
            SiteName name,
            String title,
            String shop,
            Optional<SiteOrigin> office,
            String state,
            Instant since,
            int questions) {
        private static final Pattern STATE = Pattern.compile("[a-z][a-z-]{0,39}");

        /** @throws IllegalArgumentException if something can be nobody's; texts are made printable */
        public Sister {
            title = Problem.printable(title);
            if (title.length() > LONGEST_TEXT
                    || shop.length() > LONGEST_TEXT
                    || !shop.matches("https?://[^\\s\"'<>]+")) {
                throw new IllegalArgumentException("a sister site has a title, and a shop with an address");
            }
            if (!STATE.matcher(state).matches() || questions < 0 || questions > MOST_QUESTIONS) {
                throw new IllegalArgumentException("a state is a word, and questions are counted");
            }
        }

        /** The state, if this version knows it. */
        public Optional<State> known() {
            return Arrays.stream(State.values())
                    .filter(known -> known.wire().equals(state))
                    .findFirst();
        }
    }

    /** @throws IllegalArgumentException if there are too many, or sisters without an operator */
    public Sisters {
        operator = operator.map(Problem::printable);
        sites = List.copyOf(sites);
        if (sites.size() > MOST || operator.map(String::length).orElse(0) > LONGEST_TEXT) {
            throw new IllegalArgumentException("an operator has a name, and at most " + MOST + " sites");
        }
        if (operator.isEmpty() && !sites.isEmpty()) {
            throw new IllegalArgumentException("sites of nobody are no sisters");
        }
    }
}
