package org.noren.partner.sisters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.Trust;
import org.noren.shared.link.Passage;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Token;
import org.noren.site.office.Account;
import org.noren.site.office.Accounts;
import org.noren.site.office.Audit;
import org.noren.site.office.Person;
import org.noren.site.office.SecondFactors;

/**
 * Lets people in whom a sister site sends: first the passage is looked at and used up, then they say on a page of this office that
 * they want to come in as that account, then a session begins. Whoever is turned away is told why, and the audit says so, if the
 * main site has signed what they brought (S3, V1).
 */
@ApplicationScoped
@Transactional
public class Arrivals {
    private static final Logger LOG = System.getLogger(Arrivals.class.getName());

    private final Trust trust;
    private final IntakeBook intake;
    private final PassageBook book;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Arrivals(
            Trust trust,
            IntakeBook intake,
            PassageBook book,
            Accounts accounts,
            SecondFactors factors,
            Audit audit,
            Clock clock) {
        this.trust = trust;
        this.intake = intake;
        this.book = book;
        this.accounts = accounts;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Arrivals() {
        this(null, null, null, null, null, null, null);
    }

    /** What comes of a passage that a browser brings. */
    public sealed interface Arrival {
        /**
         * They may come in if they say so.
         *
         * @param key for the page that asks them
         * @param called how the other site calls them
         */
        record Welcome(Token key, SiteName from, String account, String called, Instant until) implements Arrival {}

        /** @param from where they come from, if the main site has signed that */
        record Away(Turned why, Optional<SiteName> from, String account) implements Arrival {}
    }

    /** What comes of saying yes. */
    public sealed interface Entry {
        record In(Person person, SiteName from) implements Entry {}

        record Out(Turned why, Optional<SiteName> from, String account) implements Entry {}
    }

    /** @param address of the visitor's machine */
    public Arrival arrive(Signed ticket, String address) {
        Instant now = clock.instant();
        PassageCheck.Result result =
                new PassageCheck(trust).check(ticket, intake.standing().latest(now));
        if (result instanceof PassageCheck.Result.Bad bad) {
            LOG.log(Level.WARNING, "A passage from {0} is refused: {1}: {2}", address, bad.why(), bad.detail());
            bad.passage().ifPresent(passage -> turnedAway(bad.why(), passage, address));
            return new Arrival.Away(
                    bad.why(),
                    bad.passage().map(Passage::from),
                    bad.passage().map(Passage::account).orElse(""));
        }
        return arrive(((PassageCheck.Result.Genuine) result).passage(), address, now);
    }

    private Arrival arrive(Passage passage, String address, Instant now) {
        book.forgetArrivedBefore(now.minus(ArrivedPassage.REMEMBERED));
        ArrivedPassage arrived = book.hold(passage.nonce().digest());
        Optional<Turned> why = arrived.wasHere() ? Optional.of(Turned.USED) : noEntry(passage.account());
        if (!arrived.wasHere()) {
            arrived.arrives(passage, now);
        }
        if (why.isPresent()) {
            turnedAway(why.get(), passage, address);
            return new Arrival.Away(why.get(), Optional.of(passage.from()), passage.account());
        }
        Token key = Token.fresh();
        Instant until = arrived.admit(key, now);
        String called = passage.name().isBlank() ? passage.account() : passage.name();
        return new Arrival.Welcome(key, passage.from(), passage.account(), called, until);
    }

    /** Why an account cannot be used by somebody who is sent; nothing if it can. */
    private Optional<Turned> noEntry(String name) {
        if (accounts.find(name).filter(Account::isActive).isEmpty()) {
            return Optional.of(Turned.NO_ACCOUNT);
        }
        if (book.leave(name).isEmpty()) {
            return Optional.of(Turned.NOT_ALLOWED);
        }
        return factors.isSet(name) ? Optional.empty() : Optional.of(Turned.NO_FACTOR);
    }

    private void turnedAway(Turned why, Passage passage, String address) {
        audit.did("-", address, "passage-away", passage.account() + " ← " + passage.from() + ": " + why.word());
    }

    /**
     * They want to come in. Everything is looked at once more: the yes may have been taken back meanwhile.
     *
     * @param address of the visitor's machine
     */
    public Entry enter(Token key, String address) {
        Instant now = clock.instant();
        Optional<ArrivedPassage> arrived = book.find(key.digest()).filter(known -> known.waits(now));
        if (arrived.isEmpty() || !book.enter(key.digest(), now)) {
            return new Entry.Out(Turned.USED, Optional.empty(), "");
        }
        SiteName from = arrived.get().from();
        String name = arrived.get().account();
        Optional<Turned> why = noEntry(name);
        Optional<Account> account = accounts.find(name);
        if (why.isPresent() || account.isEmpty()) {
            Turned turned = why.orElse(Turned.NO_ACCOUNT);
            audit.did("-", address, "passage-away", name + " ← " + from + ": " + turned.word());
            return new Entry.Out(turned, Optional.of(from), name);
        }
        audit.did(name, address, "passage-enter", from.value());
        return new Entry.In(account.get().person(), from);
    }

    /** The session that began so is known by it, and opens no way on to a third site. */
    public void began(long session, SiteName from) {
        book.began(new PassageSession(session, from));
    }
}
