package org.noren.main.operators.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.noren.main.operators.AskedPassage;
import org.noren.main.operators.OperatorBook;
import org.noren.main.operators.OperatorName;
import org.noren.main.operators.OperatorSite;
import org.noren.main.operators.PartnerOffice;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;

@ApplicationScoped
@Transactional
class JpaOperatorBook implements OperatorBook {
    private final EntityManager database;

    @Inject
    JpaOperatorBook(EntityManager database) {
        this.database = database;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaOperatorBook() {
        this(null);
    }

    @Override
    public Optional<OperatorSite> find(SiteName partner) {
        return Optional.ofNullable(database.find(OperatorSite.class, partner.value()));
    }

    @Override
    public List<OperatorSite> of(OperatorName operator) {
        return database.createQuery(
                        "select s from OperatorSite s where s.operator = :operator order by s.partner",
                        OperatorSite.class)
                .setParameter("operator", operator.value())
                .getResultList();
    }

    @Override
    public List<OperatorName> operators() {
        return database.createQuery("select distinct s.operator from OperatorSite s order by s.operator", String.class)
                .getResultStream()
                .map(OperatorName::new)
                .toList();
    }

    @Override
    public void keep(OperatorSite site) {
        database.merge(site);
    }

    @Override
    public boolean remove(SiteName partner) {
        Optional<OperatorSite> site = find(partner);
        site.ifPresent(database::remove);
        return site.isPresent();
    }

    @Override
    public void keep(PartnerOffice office) {
        database.merge(office);
    }

    @Override
    public Map<SiteName, SiteOrigin> offices(Collection<SiteName> partners) {
        if (partners.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select o from PartnerOffice o where o.partner in :partners", PartnerOffice.class)
                .setParameter("partners", partners.stream().map(SiteName::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(PartnerOffice::partner, PartnerOffice::address));
    }

    @Override
    public void add(AskedPassage asked) {
        database.persist(asked);
    }

    @Override
    public long asked(SiteName site, Optional<String> account, Instant since) {
        TypedQuery<Long> query = database.createQuery(
                        "select count(p) from AskedPassage p where p.site = :site and p.askedAt > :since"
                                + (account.isPresent() ? " and p.account = :account" : ""),
                        Long.class)
                .setParameter("site", site.value())
                .setParameter("since", since);
        account.ifPresent(name -> query.setParameter("account", name));
        return query.getSingleResult();
    }

    @Override
    public void forgetAskedBefore(Instant moment) {
        database.createQuery("delete from AskedPassage p where p.askedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
