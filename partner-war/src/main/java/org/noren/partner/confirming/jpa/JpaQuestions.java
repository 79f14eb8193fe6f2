package org.noren.partner.confirming.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.noren.partner.confirming.Question;
import org.noren.partner.confirming.Questions;
import org.noren.shared.seal.Digest;

@ApplicationScoped
@Transactional
class JpaQuestions implements Questions {
    private final EntityManager entities;

    @Inject
    JpaQuestions(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaQuestions() {
        this(null);
    }

    @Override
    public Optional<Question> find(Digest release) {
        return Optional.ofNullable(entities.find(Question.class, release.raw()));
    }

    @Override
    public Optional<Question> hold(Digest release) {
        return Optional.ofNullable(entities.find(Question.class, release.raw(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Question> holdOpen() {
        return select("is null order by q.number desc")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<Question> open() {
        return select("is null order by q.number desc").getResultList();
    }

    @Override
    public List<Question> closed(int first, int most) {
        return select("is not null order by q.number desc")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long countClosed() {
        return entities.createQuery("select count(q) from Question q where q.fate is not null", Long.class)
                .getSingleResult();
    }

    private TypedQuery<Question> select(String fate) {
        return entities.createQuery("select q from Question q where q.fate " + fate, Question.class);
    }

    @Override
    public void add(Question question) {
        entities.persist(question);
    }
}
