package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.VerifyingKey;

/** Opens the file of a partner (S91). */
@ApplicationScoped
@Transactional
public class PartnerFiles {
    @Inject
    Partners partners;

    public Optional<PartnerFile> open(SiteName name) {
        return partners.find(name).map(PartnerFile::of);
    }

    /** Is this certificate listed for any partner, or was it once? */
    public boolean knows(Fingerprint certificate) {
        return partners.holderOf(certificate).isPresent();
    }

    /** Does this key sign receipts of any partner, or might it once? */
    public boolean knows(VerifyingKey receiptKey) {
        return partners.holderOf(receiptKey).isPresent();
    }
}
