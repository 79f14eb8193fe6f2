package org.noren.partner.sisters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.Person;
import org.noren.site.office.Sessions;
import org.noren.site.people.SecondFactorBook;

/** What did they show who sit before this session? */
@ApplicationScoped
@Transactional
public class HowSignedIn {
    private final Sessions sessions;
    private final SecondFactorBook factors;
    private final PassageBook book;

    @Inject
    public HowSignedIn(Sessions sessions, SecondFactorBook factors, PassageBook book) {
        this.sessions = sessions;
        this.factors = factors;
        this.book = book;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected HowSignedIn() {
        this(null, null, null);
    }

    /** Nothing if the session has ended, or is another person's. */
    public Optional<SignedIn> of(Person person, long session) {
        return sessions.of(person.name()).stream()
                .filter(known -> known.id() == session)
                .findFirst()
                .map(known -> SignedIn.of(
                        known,
                        factors.find(person.name()),
                        book.cameFrom(session).isPresent()));
    }

    /** From which sister site they were sent; nothing if they signed in here. */
    public Optional<SiteName> cameFrom(long session) {
        return book.cameFrom(session);
    }
}
