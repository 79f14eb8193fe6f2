package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.Passwords;
import org.noren.site.office.Person;
import org.noren.site.office.Preferences;
import org.noren.site.office.SessionRecord;
import org.noren.site.office.Sessions;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;

/** What everybody does about their own account. */
@ApplicationScoped
@Transactional
public class AccountDesk {
    private final Directory directory;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Letterbox letters;
    private final Audit audit;

    @Inject
    AccountDesk(
            Directory directory,
            SignIn signIn,
            Passwords passwords,
            Sessions sessions,
            Letterbox letters,
            Audit audit) {
        this.directory = directory;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected AccountDesk() {
        this(null, null, null, null, null, null);
    }

    public Optional<PersonCard> find(Person person) {
        return directory.find(person.name()).map(PersonCard::of);
    }

    /** Changes how the office meets the person. Nobody else's work hangs on that, so the last wish holds. */
    public void prefer(Person person, Preferences wishes) {
        directory.hold(person.name()).ifPresent(account -> account.prefer(wishes));
    }

    /**
     * Signs the person out everywhere else, too.
     *
     * @param address of the machine, for the pauses after wrong ones
     * @param session the one that this is done in
     */
    public PasswordChange changePassword(Person person, char[] old, char[] chosen, String address, long session) {
        Optional<PasswordRule.Weakness> weakness = PasswordRule.weakness(chosen, person.name());
        if (weakness.isPresent()) return new PasswordChange.Weak(weakness.get());
        SignInAnswer proof = signIn.prove(person.name(), old, address);
        if (!(proof instanceof SignInAnswer.Welcome)) return new PasswordChange.NotProven(proof);
        Optional<String> hash = passwords.hash(chosen);
        Optional<Account> account = directory.hold(person.name());
        if (hash.isEmpty() || account.isEmpty()) return new PasswordChange.NotProven(new SignInAnswer.Busy());
        account.get().choose(hash.get());
        sessions.endOthers(person.name(), session);
        audit.did("password-change", person.name());
        letters.tell(account.get(), "password-changed");
        return new PasswordChange.Done();
    }

    public List<SessionRecord> sessions(Person person) {
        return sessions.of(person.name());
    }

    /** Ends one of the person's own sessions; another's number is none. */
    public void endSession(Person person, long session) {
        if (sessions.end(person.name(), session)) audit.did("session-end", person.name());
    }

    /** @return how many others there were */
    public int endOtherSessions(Person person, long session) {
        int ended = sessions.endOthers(person.name(), session);
        if (ended > 0) audit.did("session-end", person.name() + " (" + ended + ")");
        return ended;
    }
}
