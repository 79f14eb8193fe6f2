package org.noren.main.publishing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Wanted;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.link.LinkAnswer;
import org.noren.site.link.LinkClient;

/**
 * One conversation with one partner, from offer to receipt, by the protocol of the site link: offer the release, send
 * what the partner says it lacks, have it switch, and believe nothing but its signed receipt (B2, B3). Knows no database
 * and no time but the clock's.
 */
final class Delivery {
    private static final int SIGNED_RECEIPT = Receipt.LONGEST * 2;

    /** How a conversation ended. */
    sealed interface Outcome {
        /** The partner signed that it serves what it should, or what it serves, when only asked. */
        record Heard(Receipt receipt, Signed signed, int objects, long bytes) implements Outcome {}

        /** All of it is there, and the site manager has not said yes, or not to all of it. */
        record Asked() implements Outcome {}

        /** All of it is there and nobody has to be asked any more, and its moment has not come. */
        record Ready() implements Outcome {}

        /** It may go better by itself. */
        record Failed(String reason) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}

        /** Going on would be wrong: somebody lies, or somebody else answers. */
        record Distrusted(String code, String reason) implements Outcome {}
    }

    /** The other end and how to know it. */
    record Partner(SiteName name, LinkClient line, Collection<VerifyingKey> receiptKeys) {}

    /** Where objects come from, and which of them this partner may have. */
    interface Objects {
        Map<Digest, Packed> packed(Collection<Digest> digests);

        /** Are all of these part of the edition that is being delivered? */
        boolean allows(Collection<Digest> wanted);

        /** In bytes; of an object that is allowed. */
        int longest(Digest digest);

        /** What the partner lacks by what it said last, root first, each object after the one that leads to it. */
        Collection<Digest> all();

        /** The nodes of the tree among them, in the same order. */
        Collection<Digest> tree();
    }

    private final SignedAnswers answers;
    private final VisitLine line;
    private Optional<Answered> answered = Optional.empty();

    Delivery(Partner partner, SiteName main, Clock clock) {
        this.answers = new SignedAnswers(partner, main);
        this.line = new VisitLine(partner.line(), clock);
    }

    /** Asks what the partner serves, with a heartbeat that tells it the newest release. */
    Outcome heartbeat(Signed heartbeat) {
        return receipt(line.post("/link/v1/heartbeat", StrictJson.write(heartbeat), SIGNED_RECEIPT), Optional.empty());
    }

    /** Ends a delivery with a heartbeat: what the partner said then or, if only that failed, how it ended before. */
    Outcome greeted(Outcome delivered, Signed heartbeat) {
        return heartbeat(heartbeat) instanceof Outcome.Heard told ? told : delivered;
    }

    /** How many objects went out, whether they arrived or not. */
    int objects() {
        return line.objects();
    }

    /** How many bytes went out, whether they arrived or not. */
    long bytes() {
        return line.bytes();
    }

    /** What the site manager said, if this conversation asked. */
    record Answered(Reply reply, Signed signed) {}

    Optional<Answered> answered() {
        return answered;
    }

    /**
     * The site manager's part in a delivery.
     *
     * @param question as it is put
     * @param first whether it is put before the switch; else only if the partner says that it waits for a yes
     */
    record Asking(Supplier<Signed> question, boolean first) {}

    Outcome deliver(Signed release, Asking asking, Objects source) {
        return deliver(release, asking, true, source);
    }

    /** @param now whether the partner is to switch to it; else it only lies there */
    Outcome deliver(Signed release, Asking asking, boolean now, Objects source) {
        Digest digest = release.digest();
        String doors = "/link/v1/releases/" + digest;
        Shipment shipment = new Shipment(line, doors + "/objects", source);
        boolean first = true;
        LinkAnswer answer = offer(release);
        while (answer instanceof LinkAnswer.Answered answered) {
            Optional<Wanted> wanted = wanted(answered.body(), digest);
            if (wanted.isEmpty()) {
                return new Outcome.Distrusted("answer-malformed", "the answer to the offer is not of the protocol");
            }
            if (wanted.get().nothing()) {
                return switchTo(doors, digest, asking, now);
            }
            List<Digest> asked = wanted.get().objects();
            Optional<Outcome> refused = shipment.unreasonable(asked);
            if (refused.isPresent()) {
                return refused.get();
            }
            List<Digest> ahead = first ? shipment.ahead(asked) : List.of();
            answer = shipment.send(ahead.isEmpty() ? asked : ahead);
            if (!ahead.isEmpty() && refusedBy(answer, Code.OBJECT_NOT_WANTED)) {
                // An earlier version takes what it has asked for and nothing else
                answer = offer(release);
            }
            first = false;
        }
        return SignedAnswers.none(answer);
    }

    private Outcome switchTo(String doors, Digest release, Asking asking, boolean now) {
        if (asking.first()) {
            Optional<Outcome> waits =
                    ask(doors + "/confirmation", asking.question().get(), release);
            if (waits.isPresent()) {
                return waits.get();
            }
        }
        if (!now) {
            return new Outcome.Ready();
        }
        LinkAnswer switched = line.post(doors + "/switch", new byte[0], SIGNED_RECEIPT);
        return !asking.first() && refusedBy(switched, Code.CONFIRMATION_AWAITED)
                // What it serves asks for a yes, and is not known here any more: we were restored from a backup
                ? switchTo(doors, release, new Asking(asking.question(), true), now)
                : receipt(switched, Optional.of(release));
    }

    private static boolean refusedBy(LinkAnswer answer, Code code) {
        return answer instanceof LinkAnswer.Refused refused
                && refused.problem().known().equals(Optional.of(code));
    }

    /** @return nothing if the answer is yes to all of it */
    private Optional<Outcome> ask(String door, Signed question, Digest release) {
        LinkAnswer answer = line.post(door, StrictJson.write(question), Reply.LONGEST);
        if (refusedBy(answer, Code.NOT_OFFERED)) {
            // It was switched to, and the answer was lost: the switch says so once more
            return Optional.empty();
        }
        SignedAnswers.Said said = answers.reply(answer, release);
        if (said instanceof SignedAnswers.Said.Nothing nothing) {
            return Optional.of(nothing.outcome());
        }
        Answered heard = ((SignedAnswers.Said.Replied) said).answered();
        answered = Optional.of(heard);
        return heard.reply().verdict() == Reply.Verdict.ACCEPTED
                        && heard.reply().kept().isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Asked());
    }

    private LinkAnswer offer(Signed release) {
        return line.post("/link/v1/releases", StrictJson.write(release), Wanted.LONGEST);
    }

    private Optional<Wanted> wanted(byte[] body, Digest release) {
        try {
            return Optional.of(StrictJson.read(body, Wanted.class))
                    .filter(wanted -> wanted.release().equals(release));
        } catch (StrictJson.Refused e) {
            return Optional.empty();
        }
    }

    private Outcome receipt(LinkAnswer answer, Optional<Digest> expected) {
        return answers.receipt(answer, expected, line.objects(), line.bytes());
    }

    static Signed heartbeat(
            SiteName main,
            SiteName partner,
            Optional<PublishedRelease> newest,
            Clock clock,
            Function<Record, Signed> sign) {
        return sign.apply(new Heartbeat(
                1,
                main,
                partner,
                newest.map(PublishedRelease::number).orElse(0L),
                newest.map(PublishedRelease::digest),
                clock.instant()));
    }
}
