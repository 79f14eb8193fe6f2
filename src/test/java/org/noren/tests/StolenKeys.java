package org.noren.tests;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.servers.Site;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Release;
import org.noren.shared.link.Release.Index;
import org.noren.shared.link.Release.Way;
import org.noren.shared.link.Wanted;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Ed25519;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.tests.LinkCaller.Answer;

/** Whoever holds the main site's keys, all of them, and speaks with a partner: what the partner still refuses then. */
final class StolenKeys {
    static final String PACK = Pack.MEDIA_TYPE;

    final Signer publishing;
    private final LinkCaller caller;
    private final Site partner;

    StolenKeys(Site partner) throws IOException {
        this.partner = partner;
        this.publishing = Ed25519.signer(House.keys(House.HINODE).signingKey());
        this.caller = LinkCaller.as(House.HINODE, partner);
    }

    /** What the partner says it serves. */
    Receipt served() throws Exception {
        Signed signed = caller.get("/link/v1/served").message(Signed.class);
        return signed.open(List.of(Ed25519.verifyingKey(House.keys(partner).signingPublicKey())), Receipt.class);
    }

    /** A release of this edition that the partner has no reason to refuse. */
    Release good(Edition edition) throws Exception {
        return release(edition, "hinode", partner.name(), Instant.now());
    }

    Release release(Edition edition, String main, String forPartner, Instant issued) throws Exception {
        return release(edition, main, forPartner, issued, served().highest() + 1, Map.of("telephone", "011-000-0000"));
    }

    Release release(
            Edition edition, String main, String forPartner, Instant issued, long number, Map<String, String> values) {
        return new Release(
                Release.VERSION,
                new SiteName(main),
                new SiteName(forPartner),
                number,
                number == 1 ? Optional.empty() : Optional.of(edition.root()),
                edition.root(),
                House.HINODE.shopAddress(),
                values,
                1,
                Way.OVERWRITE,
                Index.MAIN,
                Optional.empty(),
                issued,
                issued.plus(Duration.ofDays(7)));
    }

    Answer offer(Release release) throws Exception {
        return offer(Signed.by(publishing, release));
    }

    Answer offer(Signed release) throws Exception {
        return caller.post("/link/v1/releases", release);
    }

    Answer offer(byte[] message) throws Exception {
        return caller.post("/link/v1/releases", "application/json", message);
    }

    Answer send(Digest release, List<Packed> objects) throws Exception {
        Pack pack = new Pack();
        objects.forEach(pack::add);
        return caller.post("/link/v1/releases/" + release + "/objects", PACK, pack.bytes());
    }

    Answer flip(Digest release) throws Exception {
        return caller.post("/link/v1/releases/" + release + "/switch", "application/json", new byte[0]);
    }

    Answer get(String door) throws Exception {
        return caller.get(door);
    }

    /** Offers, sends whatever is asked for as long as the partner takes it, and switches. */
    Answer update(Release release, Goods goods) throws Exception {
        Signed signed = Signed.by(publishing, release);
        Answer answer = offer(signed);
        while (answer.status() == 200) {
            Wanted wanted = answer.message(Wanted.class);
            if (wanted.nothing()) {
                return flip(signed.digest());
            }
            List<Packed> objects = new ArrayList<>();
            goods.store.find(wanted.objects()).values().forEach(object -> objects.add(Packed.of(object)));
            answer = send(signed.digest(), objects);
        }
        return answer;
    }
}
