package org.noren.partner.sisters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.Person;
import org.noren.site.people.PeopleDesk;
import org.noren.site.people.PersonCard;

/**
 * Who of this office may come in from sister sites. Off for everybody until the owner of the account, or somebody who decides here,
 * has said yes, signed in here with the second factor; taken back by either at any time (S3, A1).
 */
@ApplicationScoped
@Transactional
public class LeaveDesk {
    private final PassageBook book;
    private final PeopleDesk people;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LeaveDesk(PassageBook book, PeopleDesk people, Audit audit, Clock clock) {
        this.book = book;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected LeaveDesk() {
        this(null, null, null, null);
    }

    /** One person of this office, and whether sister sites may send somebody under that name. */
    public record Line(PersonCard person, Optional<SisterLeave> leave) {}

    /** What comes of saying yes. */
    public enum Said {
        DONE,
        /** Whoever says it has not shown a second factor here. */
        TOO_WEAK,
        /** Not their own account, and they do not decide. */
        NOT_THEIRS,
        UNKNOWN
    }

    /** Everybody who can sign in, by name. */
    public List<Line> lines() {
        Map<String, SisterLeave> given =
                book.leaves().stream().collect(Collectors.toMap(SisterLeave::account, Function.identity()));
        return people.all().stream()
                .filter(person -> person.state() == Account.State.ACTIVE)
                .map(person -> new Line(person, Optional.ofNullable(given.get(person.name()))))
                .toList();
    }

    public Said give(Person by, SignedIn how, String account) {
        if (!how.isStrong()) {
            return Said.TOO_WEAK;
        }
        Optional<Said> refused = refused(by, account);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (book.leave(account).isEmpty()) {
            book.keep(new SisterLeave(account, by.name(), clock.instant()));
            audit.did("sister-leave-give", account);
        }
        return Said.DONE;
    }

    /** Taking it back needs no second factor: it opens nothing. */
    public Said take(Person by, String account) {
        Optional<Said> refused = refused(by, account);
        if (refused.isEmpty() && book.removeLeave(account)) {
            audit.did("sister-leave-take", account);
        }
        return refused.orElse(Said.DONE);
    }

    private Optional<Said> refused(Person by, String account) {
        if (!by.name().equals(account) && !by.role().decides()) {
            return Optional.of(Said.NOT_THEIRS);
        }
        return people.find(account).isEmpty() ? Optional.of(Said.UNKNOWN) : Optional.empty();
    }
}
