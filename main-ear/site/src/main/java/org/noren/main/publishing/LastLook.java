package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.Digest;

/**
 * What was looked at when it was last worked out what a partner should serve. As long as neither site nor contract changes,
 * the same comes of it, and it is not worked out again unless something asks for that.
 */
@Embeddable
public class LastLook {
    @Column(name = "checked_site")
    private @Nullable String site;

    @Column(name = "checked_contract")
    private long contract;

    @Column(name = "cut_requested")
    private boolean cutRequested;

    /** Nothing yet. */
    protected LastLook() {}

    /** This was looked at, and led to the latest release or to none. */
    void keep(Digest site, long contract) {
        this.site = site.hex();
        this.contract = contract;
        cutRequested = false;
    }

    boolean isOf(Digest site, long contract) {
        return site.hex().equals(this.site) && contract == this.contract;
    }

    /** What should be served is to be worked out again, though neither site nor contract changed. */
    void again() {
        site = null;
    }

    boolean isWanted() {
        return site == null;
    }

    /** @param cut whether a partner that waits for its hours gets what there is now; who asked for that before is not forgotten */
    void askForCut(boolean cut) {
        cutRequested |= cut;
    }

    boolean cutRequested() {
        return cutRequested;
    }
}
