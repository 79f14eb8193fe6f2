package org.noren.shared.link;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson.Named;
import org.noren.shared.seal.Token;

/**
 * That somebody who has signed in at one site may come into the office of a sister site, once, within a minute: signed by the main
 * site, carried over by the browser in a form (S3). It names who they are there; what they may do at the other site is that
 * site's to say. Begins with its own kind like every message, so that none of the other things that the publishing key signs
 * can pass for it, nor it for one of them.
 *
 * @param main who signed it
 * @param from the site where they have signed in: the main site has it from that site's certificate
 * @param to the one site that it counts at
 * @param nonce no two are alike, so that each is taken once
 * @param account the name by which they signed in
 * @param name by which they want to be called; may be empty
 * @param strength what they showed there
 * @param signedIn when, not later than {@code issued}
 * @param issued by the main site's clock
 * @param expires from when on it counts no more: at most {@link #LIFE} later
 */
@Named("passage")
public record Passage(
        int version,
        SiteName main,
        SiteName from,
        SiteName to,
        Token nonce,
        String account,
        String name,
        Strength strength,
        Instant signedIn,
        Instant issued,
        Instant expires) {
    /** The longest passage that a partner reads, in bytes. */
    public static final int LONGEST = 4 * 1024;
    /** How long one counts. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{0,62}");
    private static final int LONGEST_NAME = 100;

    /** What somebody showed when they signed in. */
    public enum Strength {
        PASSWORD,
        /** The password, and a code of an authenticator app or a recovery code. */
        SECOND_FACTOR
    }

    /** @throws IllegalArgumentException if it leads nowhere, counts for longer than may be, or names nobody; the name is made printable */
    public Passage {
        checkAccount(account);
        name = checkedName(name);
        if (from.equals(to)) {
            throw new IllegalArgumentException("a passage leads from one site to another");
        }
        if (!expires.isAfter(issued) || expires.isAfter(issued.plus(LIFE)) || signedIn.isAfter(issued)) {
            throw new IllegalArgumentException(
                    "a passage counts for " + LIFE + " at most, and comes after the sign-in");
        }
    }

    static void checkAccount(String account) {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException("a passage is for an account, called as accounts are");
        }
    }

    static String checkedName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name to be called by has at most " + LONGEST_NAME + " characters");
        }
        return Problem.printable(name);
    }
}
