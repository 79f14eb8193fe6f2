package org.noren.main.partnership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.VerifyingKey;

/** Which partners are there? The one list of them; every answer is from the database, within the caller's transaction. */
public interface Partners {
    Optional<Partner> find(SiteName name);

    /** Whose certificate this is or was. */
    Optional<Partner> holderOf(Fingerprint certificate);

    /** The same, for whom a look at the certificate is enough. */
    Optional<ListedCertificate> listed(Fingerprint certificate);

    /** Whose receipts this key signs. */
    Optional<Partner> holderOf(VerifyingKey receiptKey);

    /** All of them, ended ones too, by name. */
    List<Partner> all();

    /** Those of these names that there are, by name. */
    List<Partner> named(Collection<SiteName> names);

    /** The groups that any partner is in, by name; not those of partners that ended. */
    List<PartnerGroup> groups();

    /** Was this key vouched for before, for any partner? */
    boolean knowsKey(Digest key);

    /** Takes down that this certificate was shown, unless that was done within the last minute. */
    void seen(Fingerprint certificate, Instant at);

    /** Active partners whose last certificate or receipt key ends before then, or that have none. */
    List<KeysThatEnd.Ending> ending(Instant before);

    void add(Partner partner);
}
