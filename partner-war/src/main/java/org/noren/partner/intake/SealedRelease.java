package org.noren.partner.intake;

import org.noren.shared.link.Release;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;

/**
 * A release whose signature was found good.
 *
 * @param seal the exact bytes with their signature, kept as evidence of what the main site said
 * @param header what they say
 */
public record SealedRelease(Signed seal, Release header) {
    /** The release's name. */
    public Digest digest() {
        return seal.digest();
    }

    boolean saysTheSameUnderAnotherNumber(SealedRelease other) {
        return header.number() != other.header.number() && header.saysTheSameAs(other.header);
    }

    @Override
    public String toString() {
        return "release " + header.number() + " (" + digest().brief() + ")";
    }
}
