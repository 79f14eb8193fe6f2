package org.noren.main.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Release;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.site.testing.MovableClock;

/** The main site Hinode with its editions in memory, and the partner Sapporo to which it delivers them. */
final class DeliveringHinode {
    static final SiteName HINODE = new SiteName("hinode");
    /** For releases about which nobody is asked. */
    static final Delivery.Asking NOBODY = new Delivery.Asking(
            () -> {
                throw new IllegalStateException("nobody is to be asked");
            },
            false);

    final MapStore main = new MapStore();
    final Signer publishing = TestKeys.signer();
    final MovableClock clock = new MovableClock();
    final PartnerInMemory sapporo = new PartnerInMemory("sapporo");
    /** In bytes, fetched for packs. */
    long mostAtOnce;

    Outcome deliver(Signed release, Edition edition, Optional<Digest> served) {
        return delivery().deliver(release, NOBODY, objects(edition, served));
    }

    Delivery delivery() {
        return new Delivery(new Delivery.Partner(sapporo.name, sapporo, List.of(sapporo.key.key())), HINODE, clock);
    }

    Signed heartbeat() {
        return Delivery.heartbeat(
                HINODE, sapporo.name, Optional.empty(), clock, message -> Signed.by(publishing, message));
    }

    Delivery.Objects objects(Edition edition, Optional<Digest> served) {
        return new Delivery.Objects() {
            private Delta allowed = Delta.between(edition.root(), served, new Nodes(main));

            @Override
            public Map<Digest, Packed> packed(Collection<Digest> digests) {
                Map<Digest, Packed> packed = new HashMap<>();
                main.find(digests).forEach((digest, bytes) -> packed.put(digest, Packed.of(bytes)));
                long together = packed.values().stream()
                        .mapToLong(object -> object.bytes().length)
                        .sum();
                mostAtOnce = Math.max(mostAtOnce, together);
                return packed;
            }

            @Override
            public boolean allows(Collection<Digest> wanted) {
                if (!allowed.lengths().keySet().containsAll(wanted)) {
                    allowed = Delta.between(edition.root(), Optional.empty(), new Nodes(main));
                }
                return allowed.lengths().keySet().containsAll(wanted);
            }

            @Override
            public Collection<Digest> all() {
                return allowed.lengths().keySet();
            }

            @Override
            public Collection<Digest> tree() {
                return allowed.tree();
            }

            @Override
            public int longest(Digest digest) {
                return Objects.requireNonNull(allowed.lengths().get(digest));
            }
        };
    }

    Edition publish(Edition before, int from, int to, String version) {
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            main.put(MapStore.content(i, version));
            entries.add(MapStore.page(i, version));
        }
        return main.keep(before.with(entries, List.of()));
    }

    Signed release(long number, Edition edition, String partner) {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        return Signed.by(
                publishing,
                new Release(
                        Release.VERSION,
                        HINODE,
                        new SiteName(partner),
                        number,
                        number == 1 ? Optional.empty() : Optional.of(edition.root()),
                        edition.root(),
                        "https://hinode.example",
                        Map.of("name", "Hinode Sapporo"),
                        1,
                        Release.Way.OVERWRITE,
                        Release.Index.MAIN,
                        Optional.empty(),
                        now,
                        now.plusSeconds(3_600)));
    }
}
