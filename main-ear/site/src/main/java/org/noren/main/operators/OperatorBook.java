package org.noren.main.operators;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;

/** Which site is whose, where are the offices, and how often were passages asked for? Answers within the caller's transaction. */
public interface OperatorBook {
    Optional<OperatorSite> find(SiteName partner);

    /** By name. */
    List<OperatorSite> of(OperatorName operator);

    /** All that have a site, by name. */
    List<OperatorName> operators();

    /** In place of the operator that the site had. */
    void keep(OperatorSite site);

    /** @return whether it was anybody's */
    boolean remove(SiteName partner);

    /** In place of what the partner said before. */
    void keep(PartnerOffice office);

    /** Of those that have said it. */
    Map<SiteName, SiteOrigin> offices(Collection<SiteName> partners);

    void add(AskedPassage asked);

    /** How often the site asked, for this account or for any. */
    long asked(SiteName site, Optional<String> account, Instant since);

    void forgetAskedBefore(Instant moment);
}
