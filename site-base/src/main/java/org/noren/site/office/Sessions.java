package org.noren.site.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins, follows and ends the sessions of an office's people. A1. */
@ApplicationScoped
@Transactional
public class Sessions {
    /** The id of no session. */
    public static final long NONE = -1;

    private final SessionRecords records;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public Sessions(SessionRecords records, Accounts accounts, Clock clock) {
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Sessions() {
        this(null, null, null);
    }

    /** Those that nobody has used for long are cleared by the way. */
    public long begin(String account, String origin, String browser) {
        Instant now = clock.instant();
        records.removeUnseenSince(now.minus(SessionRecord.IDLE));
        SessionRecord session = new SessionRecord(account, origin, browser, now);
        records.add(session);
        return session.id();
    }

    /** Whose session it is, as long as it and the account count; this visit is noted. */
    public Optional<Account> visit(long id) {
        Instant now = clock.instant();
        Optional<SessionRecord> session = records.find(id).filter(known -> known.counts(now));
        session.filter(known -> known.isNews(now)).ifPresent(known -> records.note(id, now));
        return session.flatMap(known -> accounts.find(known.account())).filter(Account::isActive);
    }

    public List<SessionRecord> of(String account) {
        Instant now = clock.instant();
        return records.of(account).stream()
                .filter(session -> session.counts(now))
                .toList();
    }

    public void end(long id) {
        records.find(id).ifPresent(records::remove);
    }

    /** Ends a session of this account, and of no other. */
    public boolean end(String account, long id) {
        Optional<SessionRecord> own =
                records.find(id).filter(session -> session.account().equals(account));
        own.ifPresent(records::remove);
        return own.isPresent();
    }

    /** @return how many there were */
    public int endOthers(String account, long except) {
        return records.removeAllOf(account, except);
    }

    public int endAll(String account) {
        return records.removeAllOf(account, NONE);
    }
}
