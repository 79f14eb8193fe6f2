package org.noren.site.content.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.site.content.Revision;
import org.noren.site.content.ShowingRule;
import org.noren.site.retention.Kept;
import org.noren.site.settings.SiteSettings;

/**
 * Old revisions, but never the published one and the last {@value #ALWAYS}, to which somebody may want to go back, nor one to
 * which they were promised a way back.
 */
@ApplicationScoped
@Transactional
class KeptRevisions implements Kept {
    static final int ALWAYS = 20;

    private final EntityManager entities;
    private final SiteSettings settings;
    private final Iterable<ShowingRule> rules;

    @Inject
    KeptRevisions(EntityManager entities, SiteSettings settings, @Any Instance<ShowingRule> rules) {
        this(entities, settings, (Iterable<ShowingRule>) rules);
    }

    KeptRevisions(EntityManager entities, SiteSettings settings, Iterable<ShowingRule> rules) {
        this.entities = entities;
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public String what() {
        return "revisions";
    }

    @Override
    public Optional<Duration> keptFor() {
        return settings.keepRevisions();
    }

    @Override
    public int clearSome(Instant before, int most) {
        int cleared = 0;
        int passed = 0;
        List<Revision> old = old(before, 0, most);
        while (!old.isEmpty()) {
            for (Revision revision : old) {
                if (isPromised(revision)) {
                    passed++;
                } else {
                    entities.remove(revision);
                    cleared++;
                }
            }
            old = cleared < most ? old(before, passed, most - cleared) : List.of();
        }
        return cleared;
    }

    private boolean isPromised(Revision revision) {
        for (ShowingRule rule : rules) {
            if (rule.promises(revision.item(), revision.number())) {
                return true;
            }
        }
        return false;
    }

    private List<Revision> old(Instant before, int first, int most) {
        return entities.createQuery(
                        "select r from Revision r join Item i on i.id = r.id.item where r.writtenAt < :before"
                                + " and r.id.number <= i.latest - " + ALWAYS
                                + " and (i.published is null or i.published <> r.id.number)"
                                + " order by r.id.item, r.id.number",
                        Revision.class)
                .setParameter("before", before)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}
