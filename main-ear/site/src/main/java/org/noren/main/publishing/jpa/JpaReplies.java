package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.noren.main.publishing.KeptPage;
import org.noren.main.publishing.PartnerReply;
import org.noren.main.publishing.Replies;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

@ApplicationScoped
class JpaReplies implements Replies {
    @Inject
    EntityManager database;

    @Override
    public Optional<PartnerReply> last(SiteName partner, Digest release) {
        return database.createQuery(
                        "select r from PartnerReply r where r.partner = :partner and r.digest = :digest order by r.id desc",
                        PartnerReply.class)
                .setParameter("partner", partner.value())
                .setParameter("digest", release.hex())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<PartnerReply> of(SiteName partner, int most) {
        return database.createQuery(
                        "select r from PartnerReply r where r.partner = :partner order by r.id desc",
                        PartnerReply.class)
                .setParameter("partner", partner.value())
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void add(PartnerReply reply) {
        database.persist(reply);
    }

    @Override
    public List<KeptPage> kept(SiteName partner) {
        return database.createQuery(
                        "select k from KeptPage k where k.partner = :partner order by k.path", KeptPage.class)
                .setParameter("partner", partner.value())
                .getResultList();
    }

    @Override
    public void keep(KeptPage page) {
        database.merge(page);
    }

    @Override
    public void letGo(SiteName partner, PagePath path) {
        KeptPage page = database.find(KeptPage.class, new KeptPage.Key(partner.value(), path.value()));
        if (page != null) {
            database.remove(page);
        }
    }
}
