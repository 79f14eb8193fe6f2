package org.noren.main.partnership;

import java.time.Instant;
import org.noren.shared.peer.SiteName;

/**
 * A certificate as it stands in the list of partners, looked up before everything that is said on the link.
 *
 * @param since when the partner's status became so
 */
public record ListedCertificate(
        SiteName partner, PartnerStatus status, Instant since, PartnerCertificate certificate) {}
