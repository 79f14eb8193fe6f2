package org.noren.main.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.noren.shared.edition.Batches;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.link.Pack;
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
    private static final String JSON = "application/json";
    private static final int SIGNED_RECEIPT = Receipt.LONGEST * 2;
    /** A pack that the partner checks within a second or so, far from any time-out, though it may be a slow machine. */
    private static final int OBJECTS_PER_PACK = 2_048;
    /** Objects of an update that goes in one pack. */
    private static final int SMALL = 256;

    private static final int BYTES_PER_PACK = 4 << 20;
    /** What is fetched for packs at one time: hundreds of pages, or some pieces of pictures. */
    static final int BYTES_AT_ONCE = 16 << 20;

    /** So often the same object may be asked for before we stop believing that it arrives. */
    private static final int MOST_REPEATS = 3;

    /** A visit ends before its lease does, however slowly the partner answers; what has arrived by then stays there. */
    static final Duration LONGEST = LaneDesk.LEASE.minusMinutes(1);

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

    private final Partner partner;
    private final SignedAnswers answers;
    private final Clock clock;
    private final Instant end;
    private Optional<Answered> answered = Optional.empty();
    private int objects;
    private long bytes;

    Delivery(Partner partner, SiteName main, Clock clock) {
        this.partner = partner;
        this.answers = new SignedAnswers(partner, main);
        this.clock = clock;
        this.end = clock.instant().plus(LONGEST);
    }

    /** Asks what the partner serves, with a heartbeat that tells it the newest release. */
    Outcome heartbeat(Signed heartbeat) {
        return receipt(post("/link/v1/heartbeat", StrictJson.write(heartbeat), SIGNED_RECEIPT), Optional.empty());
    }

    /** Ends a delivery with a heartbeat: what the partner said then or, if only that failed, how it ended before. */
    Outcome greeted(Outcome delivered, Signed heartbeat) {
        return heartbeat(heartbeat) instanceof Outcome.Heard told ? told : delivered;
    }

    /** How many objects went out, whether they arrived or not. */
    int objects() {
        return objects;
    }

    /** How many bytes went out, whether they arrived or not. */
    long bytes() {
        return bytes;
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
        Map<Digest, Integer> sent = new HashMap<>();
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
            Optional<Outcome> refused = unreasonable(asked, sent, source);
            if (refused.isPresent()) {
                return refused.get();
            }
            List<Digest> ahead = first ? ahead(asked, source) : List.of();
            answer = sendSome(doors + "/objects", ahead.isEmpty() ? asked : ahead, sent, source);
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
        LinkAnswer switched = post(doors + "/switch", new byte[0], SIGNED_RECEIPT);
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
        LinkAnswer answer = post(door, StrictJson.write(question), Reply.LONGEST);
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
        return post("/link/v1/releases", StrictJson.write(release), Wanted.LONGEST);
    }

    /**
     * What a partner that has nothing of an update yet will ask for anyway: all of a small one, the whole tree of others. It
     * would ask for it level by level, and each level is a request and a look at all that came before.
     */
    private static List<Digest> ahead(List<Digest> asked, Objects source) {
        Collection<Digest> all = source.all();
        boolean small =
                all.size() <= SMALL && all.stream().mapToLong(source::longest).sum() <= BYTES_PER_PACK;
        Collection<Digest> ahead = small && !all.isEmpty() ? all : source.tree();
        boolean nothingThere =
                ahead.size() > 1 && asked.equals(List.of(ahead.iterator().next()));
        return nothingThere ? List.copyOf(ahead) : List.of();
    }

    /** Packs what was asked for, pack after pack; the answer to the last one says what is still lacking. */
    private LinkAnswer sendSome(String door, List<Digest> wanted, Map<Digest, Integer> sent, Objects source) {
        Pack pack = new Pack();
        LinkAnswer answer = new LinkAnswer.Unreachable("nothing was sent");
        for (List<Digest> part : Batches.of(wanted, OBJECTS_PER_PACK, BYTES_AT_ONCE, source::longest)) {
            Map<Digest, Packed> packed = source.packed(part);
            for (Digest digest : part) {
                Packed object = packed.get(digest);
                if (object == null) {
                    throw new IllegalStateException("object " + digest + " of a release is not in the store");
                }
                if (full(pack, object)) {
                    answer = send(door, pack);
                    if (!(answer instanceof LinkAnswer.Answered)) {
                        return answer;
                    }
                    pack = new Pack();
                }
                pack.add(object);
                sent.merge(digest, 1, Integer::sum);
            }
        }
        return send(door, pack);
    }

    private static boolean full(Pack pack, Packed next) {
        return pack.size() == OBJECTS_PER_PACK
                || pack.size() > 0 && pack.length() + next.bytes().length > BYTES_PER_PACK;
    }

    private LinkAnswer send(String door, Pack pack) {
        byte[] body = pack.bytes();
        objects += pack.size();
        bytes += body.length;
        return post(door, Pack.MEDIA_TYPE, body, Wanted.LONGEST);
    }

    private LinkAnswer post(String door, byte[] body, int longest) {
        bytes += body.length;
        return post(door, JSON, body, longest);
    }

    private LinkAnswer post(String door, String mediaType, byte[] body, int longest) {
        return clock.instant().isBefore(end)
                ? partner.line().post(door, mediaType, body, longest)
                : new LinkAnswer.Unreachable(
                        "not finished after " + LONGEST.toMinutes() + " minutes; the next visit goes on from there");
    }

    /** A partner may ask for what belongs to its release, and not for ever (P8). */
    private static Optional<Outcome> unreasonable(List<Digest> wanted, Map<Digest, Integer> sent, Objects source) {
        if (!source.allows(wanted)) {
            return Optional.of(new Outcome.Distrusted(
                    "asked-for-foreign-object", "the partner asks for objects that are no part of its release"));
        }
        return wanted.stream()
                .filter(digest -> sent.getOrDefault(digest, 0) >= MOST_REPEATS)
                .findFirst()
                .map(digest -> new Outcome.Failed(
                        "object " + digest + " was sent " + MOST_REPEATS + " times and is asked for again"));
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
        return answers.receipt(answer, expected, objects, bytes);
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
