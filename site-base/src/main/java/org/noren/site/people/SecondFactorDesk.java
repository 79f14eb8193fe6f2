package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.noren.shared.seal.Base32;
import org.noren.shared.seal.TimeCode;
import org.noren.site.office.Audit;
import org.noren.site.office.OfficeKey;
import org.noren.site.office.Person;
import org.noren.site.office.Sessions;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;
import org.noren.site.settings.SiteSettings;

/** Where people set their second factor up and turn it off, and managers turn off that of somebody who has lost it. A1. */
@ApplicationScoped
@Transactional
public class SecondFactorDesk {
    private static final int RECOVERY_CODES = 10;

    /** Of five bits each. */
    private static final int CHARACTERS = 16;

    private final SecondFactorBook book;
    private final SecondFactorCheck check;
    private final Directory directory;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Letterbox letters;
    private final Audit audit;
    private final OfficeKey key;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    SecondFactorDesk(
            SecondFactorBook book,
            SecondFactorCheck check,
            Directory directory,
            SignIn signIn,
            Sessions sessions,
            Letterbox letters,
            Audit audit,
            OfficeKey key,
            SiteSettings settings,
            Clock clock) {
        this.book = book;
        this.check = check;
        this.directory = directory;
        this.signIn = signIn;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SecondFactorDesk() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    public Optional<SecondFactor> find(String name) {
        return book.find(name);
    }

    /** A secret for the person's app; one that was begun before and never confirmed is worth nothing. */
    public void begin(Person person) {
        byte[] secret = key.key().seal(TimeCode.freshSecret(), SecondFactorCheck.purpose(person.name()));
        Optional<SecondFactor> known = book.hold(person.name());
        if (known.isEmpty()) book.add(new SecondFactor(person.name(), secret, clock.instant()));
        else if (!known.get().isConfirmed()) known.get().restart(secret, clock.instant());
    }

    /** What to put into the app, as long as it is not confirmed. */
    public Optional<Enrolment> pending(Person person) {
        return book.find(person.name())
                .filter(factor -> !factor.isConfirmed())
                .flatMap(factor -> key.key().open(factor.secret(), SecondFactorCheck.purpose(person.name())))
                .map(secret -> Enrolment.of(secret, person.name(), settings.title()));
    }

    /** @return the recovery codes, this once; empty when the code is not the app's */
    public Optional<List<String>> confirm(Person person, String code) {
        Optional<SecondFactor> factor = book.hold(person.name()).filter(known -> !known.isConfirmed());
        OptionalLong step = factor.isEmpty() ? OptionalLong.empty() : check.step(factor.get(), code);
        if (step.isEmpty()) return Optional.empty();
        factor.get().confirm(step.getAsLong(), clock.instant());
        audit.did("second-factor-on", person.name());
        tell(person.name(), "second-factor-on");
        return Optional.of(freshCodes(factor.get()));
    }

    /** New recovery codes instead of those that are left. */
    public Proven<List<String>> renewCodes(Person person, char[] password, String address) {
        return proven(person, password, address, factor -> {
            audit.did("recovery-codes", person.name());
            return freshCodes(factor);
        });
    }

    public Proven<Boolean> turnOff(Person person, char[] password, String address) {
        return proven(person, password, address, factor -> {
            book.remove(factor);
            audit.did("second-factor-off", person.name());
            tell(person.name(), "second-factor-off");
            return true;
        });
    }

    /** What a manager does for somebody who has lost app and codes; whoever used that account is signed out. */
    public boolean reset(String name) {
        Optional<SecondFactor> factor = book.hold(name);
        factor.ifPresent(lost -> {
            book.remove(lost);
            sessions.endAll(name);
            audit.did("second-factor-reset", name);
            tell(name, "second-factor-off");
        });
        return factor.isPresent();
    }

    /** What comes of something that the password is asked for. */
    public sealed interface Proven<T> {
        record Done<T>(T result) implements Proven<T> {}

        record NotProven<T>(SignInAnswer why) implements Proven<T> {}
    }

    private <T> Proven<T> proven(
            Person person, char[] password, String address, java.util.function.Function<SecondFactor, T> deed) {
        SignInAnswer proof = signIn.prove(person.name(), password, address);
        if (!(proof instanceof SignInAnswer.Welcome)) return new Proven.NotProven<>(proof);
        Optional<SecondFactor> factor = book.hold(person.name()).filter(SecondFactor::isConfirmed);
        return factor.isEmpty()
                ? new Proven.NotProven<>(new SignInAnswer.Busy())
                : new Proven.Done<>(deed.apply(factor.get()));
    }

    private static List<String> freshCodes(SecondFactor factor) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++)
            codes.add(Base32.fresh(CHARACTERS).replaceAll("(.{4})(?=.)", "$1-"));
        factor.give(codes.stream().map(SecondFactorCheck::digest).toList());
        return codes;
    }

    private void tell(String name, String kind) {
        directory.find(name).ifPresent(account -> letters.tell(account, kind));
    }
}
