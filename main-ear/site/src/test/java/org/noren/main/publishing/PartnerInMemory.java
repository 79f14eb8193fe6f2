package org.noren.main.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.noren.shared.edition.Lack;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Release;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Wanted;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.TestKeys;
import org.noren.site.link.LinkAnswer;
import org.noren.site.link.LinkClient;

/** The other end of the wire, as honest or as dishonest as a test wants it. */
final class PartnerInMemory implements LinkClient {
    final MapStore store = new MapStore();
    final List<String> doors = new ArrayList<>();
    final SiteName name;
    Signer key = TestKeys.signer();
    Optional<LinkAnswer> instead = Optional.empty();
    /** What it says that it shows otherwise; earlier versions do not. */
    LinkAnswer local = new LinkAnswer.Refused(Problem.of(Code.NO_SUCH_DOOR, "no such door", "test"));

    UnaryOperator<Receipt> lie = UnaryOperator.identity();
    UnaryOperator<Wanted> wish = UnaryOperator.identity();
    /** As earlier versions do, it takes nothing that it has not asked for. */
    boolean onlyWhatWasAskedFor;

    /** What the site manager says; with nothing, nobody has to say anything. */
    Optional<Reply.Verdict> siteManager = Optional.empty();

    private boolean asked;
    private Optional<Release> offered = Optional.empty();
    private Optional<Release> served = Optional.empty();
    private Digest offeredDigest = Digest.of(new byte[0]);
    private Optional<Digest> servedDigest = Optional.empty();

    PartnerInMemory(String name) {
        this.name = new SiteName(name);
    }

    @Override
    public LinkAnswer get(String door, int longest) {
        doors.add(door);
        return local;
    }

    @Override
    public LinkAnswer post(String door, String mediaType, byte[] body, int longest) {
        doors.add(door);
        if (instead.isPresent()) {
            return instead.get();
        }
        try {
            if (onlyWhatWasAskedFor && door.endsWith("/objects") && bringsMore(body)) {
                return new LinkAnswer.Refused(Problem.of(Code.OBJECT_NOT_WANTED, "not asked for", "test"));
            }
            if (door.endsWith("/switch") && !confirmed()) {
                return new LinkAnswer.Refused(Problem.of(Code.CONFIRMATION_AWAITED, "no yes", "test"));
            }
            return new LinkAnswer.Answered(StrictJson.write(answer(door, body)));
        } catch (StrictJson.Refused | Pack.Malformed | Lack.MalformedEdition e) {
            return new LinkAnswer.Refused(Problem.of(Code.MALFORMED, e.getMessage(), "test"));
        }
    }

    private boolean confirmed() {
        return siteManager.isEmpty() || asked && siteManager.equals(Optional.of(Reply.Verdict.ACCEPTED));
    }

    private boolean bringsMore(byte[] pack) throws Pack.Malformed, Lack.MalformedEdition {
        List<Digest> asked = wanted().objects();
        return Pack.read(pack).stream()
                .anyMatch(packed ->
                        !asked.contains(Digest.of(packed.unpack(1 << 20).orElseThrow())));
    }

    private Record answer(String door, byte[] body) throws StrictJson.Refused, Pack.Malformed, Lack.MalformedEdition {
        if (door.equals("/link/v1/releases")) {
            Signed signed = StrictJson.read(body, Signed.class);
            offered = Optional.of(StrictJson.read(signed.bytes(), Release.class));
            offeredDigest = signed.digest();
            return wanted();
        }
        if (door.endsWith("/confirmation")) {
            asked = true;
            return Signed.by(key, reply(siteManager.orElseThrow()));
        }
        if (door.endsWith("/objects")) {
            for (Packed packed : Pack.read(body)) {
                store.put(packed.unpack(1 << 20).orElseThrow());
            }
            return wanted();
        }
        if (door.endsWith("/switch")) {
            served = offered;
            servedDigest = Optional.of(offeredDigest);
        }
        return Signed.by(key, lie.apply(receipt()));
    }

    private Reply reply(Reply.Verdict verdict) {
        boolean yes = verdict == Reply.Verdict.ACCEPTED;
        return new Reply(
                1,
                name,
                new SiteName("hinode"),
                offered.orElseThrow().number(),
                offeredDigest,
                1,
                verdict,
                List.of(),
                offered.map(Release::edition).filter(edition -> yes),
                Optional.empty(),
                "",
                Instant.parse("2026-11-20T09:00:00Z"));
    }

    private Wanted wanted() throws Lack.MalformedEdition {
        Lack lack = Lack.of(offered.orElseThrow().edition(), served.map(Release::edition), store);
        List<Digest> objects =
                lack.objects().subList(0, Math.min(Wanted.MOST, lack.objects().size()));
        return wish.apply(new Wanted(offeredDigest, objects));
    }

    private Receipt receipt() {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        return new Receipt(
                1,
                name,
                new SiteName("hinode"),
                served.map(Release::number).orElse(0L),
                servedDigest,
                served.map(Release::edition),
                served.map(release -> Digest.of(new byte[] {1})),
                served.map(release -> now),
                served.map(Release::number).orElse(0L),
                0,
                now);
    }

    @Override
    public void close() {}
}
