package org.noren.partner.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Checked;
import org.noren.shared.edition.MapStore;
import org.noren.shared.seal.Digest;

/** The book in memory, with a store beside it. */
final class MemoryBook implements IntakeBook {
    final MapStore objects = new MapStore();
    private Standing standing = Standing.EMPTY;

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public void stage(SealedRelease offer) {
        standing = new Standing(
                standing.serving(),
                Optional.of(offer),
                Math.max(standing.highest(), offer.header().number()),
                Optional.of(standing.latest(offer.header().issued())),
                standing.heard());
    }

    @Override
    public void keep(Collection<Checked> brought) {
        brought.forEach(object -> objects.objects.put(object.digest(), object.content()));
    }

    @Override
    public void drop(Set<Digest> damaged) {
        objects.objects.keySet().removeAll(damaged);
    }

    @Override
    public boolean flip(Digest staged, Optional<Digest> serving, Instant at) {
        standing = new Standing(
                standing.staged().map(release -> new Standing.Serving(release, at)),
                Optional.empty(),
                standing.highest(),
                standing.lastSigned(),
                standing.heard());
        return true;
    }

    @Override
    public void heard(Heard heartbeat) {
        standing = new Standing(
                standing.serving(),
                standing.staged(),
                standing.highest(),
                Optional.of(standing.latest(heartbeat.time())),
                Optional.of(heartbeat));
    }
}
