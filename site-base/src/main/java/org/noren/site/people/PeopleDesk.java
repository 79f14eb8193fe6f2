package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.SessionRecord;
import org.noren.site.office.Sessions;
import org.noren.site.settings.SiteSettings;

/**
 * Everything that managers do about people. Each call is one transaction, with its line in the audit, and leaves at least
 * one person who decides and can sign in. Who gets another role, or is disabled, is signed out everywhere. A1.
 */
@ApplicationScoped
@Transactional
public class PeopleDesk {
    private final Directory directory;
    private final Sessions sessions;
    private final Audit audit;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    public PeopleDesk(Directory directory, Sessions sessions, Audit audit, SiteSettings settings, Clock clock) {
        this.directory = directory;
        this.sessions = sessions;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PeopleDesk() {
        this(null, null, null, null, null);
    }

    public List<PersonCard> all() {
        return directory.all().stream().map(PersonCard::of).toList();
    }

    public Optional<PersonCard> find(String name) {
        return directory.find(name).map(PersonCard::of);
    }

    /** @param seen the revision that the manager was looking at */
    public Settled settle(String name, long seen, Particulars wish) {
        if (!wish.role().existsAt(settings.role()))
            throw new IllegalArgumentException("There is no " + wish.role().word() + " at this half");
        return change(name, seen, wish.role().decides(), account -> {
            if (wish.email().filter(address -> isAnothers(address, name)).isPresent()) return new Settled.EmailTaken();
            account.describe(wish.displayName(), wish.email());
            boolean promoted = account.role() != wish.role();
            account.become(wish.role());
            if (promoted) sessions.endAll(name);
            audit.did("person-change", promoted ? name + ": " + wish.role().word() : name);
            return new Settled.Done();
        });
    }

    private boolean isAnothers(EmailAddress address, String name) {
        return directory
                .findBy(address)
                .filter(holder -> !holder.name().equals(name))
                .isPresent();
    }

    public Settled disable(String name, long seen) {
        return change(name, seen, false, account -> {
            account.disable(clock.instant());
            sessions.endAll(name);
            audit.did("person-disable", name);
            return new Settled.Done();
        });
    }

    public Settled enable(String name, long seen) {
        return change(name, seen, true, account -> {
            account.enable();
            audit.did("person-enable", name);
            return new Settled.Done();
        });
    }

    public Settled delete(String name, long seen) {
        return change(name, seen, false, account -> {
            directory.remove(account);
            audit.did("person-delete", name);
            return new Settled.Done();
        });
    }

    /** Where the person is signed in, the newest first. */
    public List<SessionRecord> sessions(String name) {
        return sessions.of(name);
    }

    /** Signs the person out in one browser; false when that session is over, or another person's. */
    public boolean endSession(String name, long session) {
        boolean ended = sessions.end(name, session);
        if (ended) audit.did("person-session-end", name);
        return ended;
    }

    /**
     * Signs the person out everywhere.
     *
     * @param except the manager's own session, which stays when it is of this person
     * @return how many sessions were ended
     */
    public int endSessions(String name, long except) {
        int ended = sessions.endOthers(name, except);
        if (ended > 0) audit.did("person-session-end", name + " (" + ended + ")");
        return ended;
    }

    /** @param stays whether the person, if it decides now, can do so afterwards */
    private Settled change(String name, long seen, boolean stays, Function<Account, Settled> change) {
        List<Account> deciders = directory.holdDeciders();
        Optional<Account> account = directory.hold(name);
        if (account.isEmpty()) return new Settled.Gone();
        if (account.get().revision() != seen) return new Settled.Stale(PersonCard.of(account.get()));
        boolean othersDecide = deciders.stream()
                .anyMatch(other -> other.isActive() && !other.name().equals(name));
        boolean decides = account.get().isActive() && account.get().role().decides();
        if (decides && !stays && !othersDecide) return new Settled.LastDecider();
        return change.apply(account.get());
    }
}
