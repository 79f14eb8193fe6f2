package org.noren.main.partnership.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.KeysThatEnd.Ending;
import org.noren.main.partnership.KeysThatEnd.Kind;
import org.noren.main.partnership.ListedCertificate;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerCertificate;
import org.noren.main.partnership.PartnerGroup;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.VerifyingKey;

@ApplicationScoped
class JpaPartners implements Partners {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Inject
    EntityManager database;

    @Override
    public Optional<Partner> find(SiteName name) {
        return database.createQuery("select p from Partner p where p.name = :name", Partner.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Partner> holderOf(Fingerprint certificate) {
        return database.createQuery(
                        "select p from Partner p join p.certificates c where c.fingerprint = :fingerprint",
                        Partner.class)
                .setParameter("fingerprint", certificate.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<ListedCertificate> listed(Fingerprint certificate) {
        return database.createQuery(
                        "select p.name, p.status, p.statusSince, c from Partner p join p.certificates c"
                                + " where c.fingerprint = :fingerprint",
                        Object[].class)
                .setParameter("fingerprint", certificate.value())
                .getResultStream()
                .findFirst()
                .map(row -> new ListedCertificate(
                        new SiteName((String) row[0]), (PartnerStatus) row[1], (Instant) row[2], (PartnerCertificate)
                                row[3]));
    }

    @Override
    public Optional<Partner> holderOf(VerifyingKey receiptKey) {
        return database.createQuery("select p from Partner p join p.receiptKeys k where k.spki = :spki", Partner.class)
                .setParameter("spki", receiptKey.spki())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Partner> all() {
        return database.createQuery("select p from Partner p left join fetch p.values order by p.name", Partner.class)
                .getResultList();
    }

    @Override
    public List<Partner> named(Collection<SiteName> names) {
        return database.createQuery(
                        "select p from Partner p left join fetch p.values where p.name in :names order by p.name",
                        Partner.class)
                .setParameter("names", names.stream().map(SiteName::value).toList())
                .getResultList();
    }

    @Override
    public List<PartnerGroup> groups() {
        return database.createQuery(
                        "select distinct p.groupName from Partner p where p.groupName <> '' and p.status <> ENDED"
                                + " order by p.groupName",
                        String.class)
                .getResultStream()
                .map(PartnerGroup::new)
                .toList();
    }

    @Override
    public boolean knowsKey(Digest key) {
        return database.createQuery("select count(c) from PartnerCertificate c where c.keyDigest = :key", Long.class)
                        .setParameter("key", key.hex())
                        .getSingleResult()
                > 0;
    }

    @Override
    public void seen(Fingerprint certificate, Instant at) {
        database.createQuery("update PartnerCertificate c set c.seenAt = :at"
                        + " where c.fingerprint = :fingerprint and (c.seenAt is null or c.seenAt < :before)")
                .setParameter("at", at)
                .setParameter("fingerprint", certificate.value())
                .setParameter("before", at.minus(A_MINUTE))
                .executeUpdate();
    }

    @Override
    public List<Ending> ending(Instant before) {
        List<Ending> endings = new ArrayList<>();
        endings.addAll(ending(
                Kind.CERTIFICATE,
                "select p.name, p.title, max(k.validUntil) from Partner p left join p.certificates k"
                        + " on k.revokedAt is null",
                before));
        endings.addAll(ending(
                Kind.RECEIPT_KEY,
                "select p.name, p.title, max(k.validUntil) from Partner p left join p.receiptKeys k",
                before));
        endings.sort(Comparator.comparing(ending -> ending.until().orElse(Instant.EPOCH)));
        return endings;
    }

    private List<Ending> ending(Kind kind, String keys, Instant before) {
        return database.createQuery(
                        keys + " where p.status = ACTIVE group by p.name, p.title"
                                + " having max(k.validUntil) is null or max(k.validUntil) < :before",
                        Object[].class)
                .setParameter("before", before)
                .getResultStream()
                .map(row -> new Ending(
                        new SiteName((String) row[0]), (String) row[1], kind, Optional.ofNullable((Instant) row[2])))
                .toList();
    }

    @Override
    public void add(Partner partner) {
        database.persist(partner);
    }
}
