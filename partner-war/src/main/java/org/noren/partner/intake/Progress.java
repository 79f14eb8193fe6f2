package org.noren.partner.intake;

import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Lack;
import org.noren.shared.seal.Digest;

/**
 * What is lacking of the offered release, from pack to pack: counted down as objects come, so that a big release is not walked
 * through for each pack. It is walked through again when something came that leads on to more, and when nothing is lacking
 * any more by this count; a restart and a switch rely on the store alone. Used by one thread at a time.
 */
final class Progress {
    private Optional<Digest> release = Optional.empty();
    private Optional<Lack> lack = Optional.empty();

    Optional<Lack> of(Digest wanted) {
        return release.equals(Optional.of(wanted)) ? lack : Optional.empty();
    }

    Lack walked(Digest wanted, Lack found) {
        release = Optional.of(wanted);
        lack = Optional.of(found);
        return found;
    }

    /** These are in the store now. */
    void came(Set<Digest> objects) {
        lack = lack.flatMap(before -> before.without(objects));
    }

    void forget() {
        lack = Optional.empty();
    }
}
