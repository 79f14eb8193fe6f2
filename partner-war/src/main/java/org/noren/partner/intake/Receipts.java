package org.noren.partner.intake;

import java.time.Clock;
import java.util.Optional;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Release;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;

/** Says under this site's receipt key what it serves: nothing but what the book says, at the moment it is asked (B2). */
public final class Receipts {
    private final Trust trust;
    private final Signer signer;
    private final Originals originals;
    private final Clock clock;

    public Receipts(Trust trust, Signer signer, Originals originals, Clock clock) {
        this.trust = trust;
        this.signer = signer;
        this.originals = originals;
        this.clock = clock;
    }

    public Signed of(Standing standing) {
        Optional<SealedRelease> release = standing.serving().map(Standing.Serving::release);
        Optional<Release> header = release.map(SealedRelease::header);
        return Signed.by(
                signer,
                new Receipt(
                        Release.VERSION,
                        trust.partner(),
                        trust.main(),
                        header.map(Release::number).orElse(0L),
                        release.map(SealedRelease::digest),
                        header.map(Release::edition),
                        header.map(Release::valuesDigest),
                        standing.serving().map(Standing.Serving::since),
                        standing.highest(),
                        originals.pages().size(),
                        clock.instant()));
    }
}
