package org.noren.partner.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.noren.shared.link.Code;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/**
 * Hears the main site's heartbeats, checked like a release: by signature, names and time. Each must be younger than the
 * last, so that recorded ones cannot make a stale site look fresh; the very last one may come again, and changes nothing
 * (N2, N3).
 */
public final class Heartbeats {
    private final Trust trust;
    private final IntakeBook book;
    private final Receipts receipts;
    private final Clock clock;

    public Heartbeats(Trust trust, IntakeBook book, Receipts receipts, Clock clock) {
        this.trust = trust;
        this.book = book;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @return the receipt for what is served */
    public Answer<Signed> hear(Signed message) {
        if (message.bytes().length > Heartbeat.LONGEST) {
            return Answer.refused(Code.TOO_LONG, "a heartbeat has at most " + Heartbeat.LONGEST + " bytes");
        }
        try {
            Heartbeat heartbeat = message.open(trust.publishing(), Heartbeat.class);
            Standing standing = book.standing();
            Instant now = clock.instant();
            Optional<Refusal> refusal = refuse(heartbeat, standing, now);
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            if (!isLast(heartbeat, standing)) {
                book.heard(heard(heartbeat, standing, now));
            }
            return Answer.given(receipts.of(standing));
        } catch (Signed.Forged e) {
            return Answer.refused(Code.RELEASE_FORGED, String.valueOf(e.getMessage()));
        } catch (StrictJson.Refused e) {
            return Answer.refused(Code.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Refusal> refuse(Heartbeat heartbeat, Standing standing, Instant now) {
        if (!heartbeat.main().equals(trust.main())) {
            return refusal(Code.RELEASE_OF_ANOTHER_MAIN_SITE, "the heartbeat is by " + heartbeat.main());
        }
        if (!heartbeat.partner().equals(trust.partner())) {
            return refusal(Code.RELEASE_FOR_ANOTHER_PARTNER, "the heartbeat is for " + heartbeat.partner());
        }
        if (heartbeat.time().isAfter(now.plus(HeaderCheck.FUTURE))) {
            return refusal(
                    Code.RELEASE_FROM_THE_FUTURE,
                    "the heartbeat is of " + heartbeat.time() + ", and here it is " + now);
        }
        Optional<Instant> last = standing.heard().map(Heard::time);
        if (last.filter(heartbeat.time()::isBefore).isPresent()) {
            return refusal(
                    Code.RELEASE_REPLAYED,
                    "the heartbeat is of " + heartbeat.time() + ", one of " + last.get() + " was here");
        }
        return Optional.empty();
    }

    private static Heard heard(Heartbeat heartbeat, Standing standing, Instant now) {
        Instant since = standing.heard()
                .filter(last -> last.newest() == heartbeat.newest())
                .map(Heard::newestSince)
                .orElse(now);
        return new Heard(heartbeat.time(), now, heartbeat.newest(), heartbeat.release(), since);
    }

    private static boolean isLast(Heartbeat heartbeat, Standing standing) {
        return standing.heard()
                .filter(heard -> heard.time().equals(heartbeat.time()))
                .isPresent();
    }

    private static Optional<Refusal> refusal(Code code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
