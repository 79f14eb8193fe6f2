package org.noren.site.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.noren.site.office.Audit;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeKey;
import org.noren.site.settings.SiteSettings;

/** Takes letters in, and knows which are to be sent. Sending itself is the {@link PostRound}'s. */
@ApplicationScoped
@Transactional
public class PostOffice {
    /** Longer than a mail server may take for all its answers together. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final char END_OF_SUBJECT = '\n';

    private final Letters letters;
    private final OfficeKey key;
    private final SiteSettings settings;
    private final Event<LetterWritten> written;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public PostOffice(
            Letters letters,
            OfficeKey key,
            SiteSettings settings,
            Event<LetterWritten> written,
            Audit audit,
            Clock clock) {
        this.letters = letters;
        this.key = key;
        this.settings = settings;
        this.written = written;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PostOffice() {
        this(null, null, null, null, null, null);
    }

    /** Whether this site sends mail at all. */
    public boolean isOpen() {
        return settings.mailHost().isPresent();
    }

    /** Call it in the transaction that is the reason for the letter. */
    public void post(Draft draft) {
        String messageId =
                "<" + UUID.randomUUID() + "@" + settings.officeAddress().getHost() + ">";
        byte[] text = (draft.subject() + END_OF_SUBJECT + draft.text()).getBytes(StandardCharsets.UTF_8);
        letters.add(new Letter(draft, messageId, key.key().seal(text, messageId), clock.instant()));
        written.fire(new LetterWritten());
    }

    @Transactional(TxType.REQUIRES_NEW)
    public List<Long> due(int most) {
        return letters.due(clock.instant(), most);
    }

    /** Empty when it is not to be sent now, or somebody else is at it. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Outgoing> take(long id) {
        Instant now = clock.instant();
        return letters.hold(id)
                .flatMap(letter -> letter.take(now, LEASE).flatMap(attempt -> outgoing(letter, attempt, now)));
    }

    private Optional<Outgoing> outgoing(Letter letter, int attempt, Instant now) {
        Optional<String> whole = letter.sealed()
                .flatMap(kept -> key.key().open(kept, letter.messageId()))
                .map(text -> new String(text, StandardCharsets.UTF_8));
        if (whole.isEmpty()) {
            letter.note(attempt, new Handed.Never("It was sealed with another key (noren.keys.office)"), now);
            return Optional.empty();
        }
        int end = whole.get().indexOf(END_OF_SUBJECT);
        return Optional.of(new Outgoing(
                letter.id(),
                attempt,
                letter.messageId(),
                new EmailAddress(letter.address()),
                whole.get().substring(0, end),
                whole.get().substring(end + 1)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void note(Outgoing letter, Handed handed) {
        letters.hold(letter.id()).ifPresent(kept -> kept.note(letter.attempt(), handed, clock.instant()));
    }

    /** Those that wait and those that failed, the newest first. */
    public List<Letter> open(int most) {
        return letters.open(most);
    }

    /** How the outbox is now. */
    public Outbox outbox() {
        Instant now = clock.instant();
        return new Outbox(
                isOpen(),
                letters.count(LetterState.WAITING),
                letters.waitingSince(now.minus(Outbox.HELD_AFTER)),
                letters.count(LetterState.FAILED),
                letters.oldestWaiting().map(written -> Duration.between(written, now)));
    }

    /** Tries a letter again at once. False when there is nothing left to send. */
    public boolean sendAgain(long id) {
        Optional<Letter> letter = letters.hold(id);
        boolean revived = letter.filter(kept -> kept.revive(clock.instant())).isPresent();
        letter.filter(kept -> revived).ifPresent(kept -> {
            audit.did("letter-again", kept.kind() + " " + kept.addressee());
            written.fire(new LetterWritten());
        });
        return revived;
    }

    /** Nobody shall get it. False when it is sent already, or gone. */
    public boolean drop(long id) {
        Optional<Letter> letter = letters.hold(id).filter(kept -> kept.drop(clock.instant()));
        letter.ifPresent(kept -> audit.did("letter-drop", kept.kind() + " " + kept.addressee()));
        return letter.isPresent();
    }

    /** Addresses are not kept for longer than somebody may ask what became of a letter. */
    @Transactional(TxType.REQUIRES_NEW)
    public int forget() {
        return letters.forget(clock.instant().minus(KEPT));
    }
}
