package org.noren.partner.blocks.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.noren.partner.blocks.LocalChanges;
import org.noren.partner.blocks.LocalCount;
import org.noren.partner.blocks.OwnBlock;
import org.noren.partner.blocks.PageOffLine;
import org.noren.shared.page.PagePath;

@ApplicationScoped
@Transactional
class JpaLocalChanges implements LocalChanges {
    private final EntityManager entities;

    @Inject
    JpaLocalChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaLocalChanges() {
        this(null);
    }

    @Override
    public long number() {
        return entities.find(LocalCount.class, LocalCount.ONLY).changes();
    }

    @Override
    public List<OwnBlock> blocks() {
        return entities.createQuery("select b from OwnBlock b order by b.key.path, b.key.block", OwnBlock.class)
                .getResultList();
    }

    @Override
    public List<PageOffLine> offline() {
        return entities.createQuery("select p from PageOffLine p order by p.path", PageOffLine.class)
                .getResultList();
    }

    @Override
    public LocalCount hold() {
        LocalCount row = entities.find(LocalCount.class, LocalCount.ONLY, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(row);
        return row;
    }

    @Override
    public Optional<OwnBlock> block(PagePath path, String block) {
        return Optional.ofNullable(entities.find(OwnBlock.class, new OwnBlock.Key(path, block)));
    }

    @Override
    public Optional<PageOffLine> offline(PagePath path) {
        return Optional.ofNullable(entities.find(PageOffLine.class, path.value()));
    }

    @Override
    public void add(Object row) {
        entities.persist(row);
    }

    @Override
    public void remove(Object row) {
        entities.remove(row);
    }
}
