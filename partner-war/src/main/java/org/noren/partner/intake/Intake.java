package org.noren.partner.intake;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.link.Code;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Wanted;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;

/**
 * Takes releases in. A release is offered, which stages it in place of any older offer; packs bring the objects that are
 * lacking, and nothing else; the switch looks at what has not been looked at yet and flips one row.
 * Until then readers see nothing of it, and whatever is refused on the way changes nothing that is served. Every step may
 * be repeated: an offer, a pack or a switch that was done already answers as it did then. One step is done at a time; the
 * book keeps what is needed to go on after a crash (S23, S27, B3, M0, N2, N4).
 */
public final class Intake {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    /** How long a step waits for the one before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IntakeBook book;
    private final HeaderCheck headers;
    private final Gathering gathering;
    private final Receipts receipts;
    private final Consent consent;
    private final Readers readers;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public Intake(
            Trust trust,
            IntakeBook book,
            ObjectSource objects,
            Receipts receipts,
            Consent consent,
            Readers readers,
            Clock clock) {
        this.book = book;
        this.headers = new HeaderCheck(trust, clock);
        this.gathering = new Gathering(book, objects);
        this.receipts = receipts;
        this.consent = consent;
        this.readers = readers;
        this.clock = clock;
    }

    /** What is served, signed. */
    public Signed receipt() {
        return receipts.of(book.standing());
    }

    /** @return what is lacking of the release before it can be switched to */
    public Answer<Wanted> offer(Signed offer) {
        return alone(() -> {
            Standing standing = book.standing();
            Answer<SealedRelease> checked = headers.offer(offer, standing);
            if (checked instanceof Answer.Refused<SealedRelease> refused) {
                return Answer.refused(refused.refusal());
            }
            SealedRelease release = ((Answer.Given<SealedRelease>) checked).value();
            if (serves(standing, release.digest())) {
                return Answer.given(new Wanted(release.digest(), List.of()));
            }
            if (standing.staged().filter(release::equals).isEmpty()) {
                book.stage(release);
                LOG.log(Level.INFO, "{0} is offered", release);
            }
            return gathering.begin(release, standing);
        });
    }

    /**
     * @param pack see {@link Pack}; the caller has capped its length. It may bring more than was asked for, as far as it
     *     belongs to the release and is lacking: what the objects lead to that were asked for, for instance
     */
    public Answer<Wanted> take(Digest release, byte[] pack) {
        return alone(() -> {
            Standing standing = book.standing();
            Optional<SealedRelease> staged = staged(standing, release);
            if (staged.isEmpty()) {
                return serves(standing, release)
                        ? Answer.given(new Wanted(release, List.of()))
                        : Answer.refused(Code.NOT_OFFERED, "release " + release.brief() + " is not staged here");
            }
            return gathering.take(pack, staged.get(), standing);
        });
    }

    /** @return the staged release of this name, if all of it is here and nothing speaks against it but perhaps a person */
    public Answer<SealedRelease> ready(Digest release) {
        return alone(() -> {
            Standing standing = book.standing();
            Optional<SealedRelease> staged = staged(standing, release);
            return staged.isEmpty()
                    ? Answer.refused(Code.NOT_OFFERED, "release " + release.brief() + " is not staged here")
                    : unfit(staged.get(), standing)
                            .map(Answer::<SealedRelease>refused)
                            .orElseGet(() -> Answer.given(staged.get()));
        });
    }

    /** @return the receipt for what is served now: the release that was to be switched to */
    public Answer<Signed> switchTo(Digest release) {
        return alone(() -> {
            Standing standing = book.standing();
            if (serves(standing, release)) {
                return Answer.given(receipts.of(standing));
            }
            Optional<SealedRelease> staged = staged(standing, release);
            return staged.isPresent()
                    ? flip(staged.get(), standing)
                    : Answer.refused(Code.NOT_OFFERED, "release " + release.brief() + " is not staged here");
        });
    }

    /**
     * Serves what is staged if the moment has come that it names, whether or not the main site can be reached now. What a person
     * has to say yes to first waits for that, and may then be served late.
     *
     * @return the receipt if it is served since this call, or why it is not; nothing if there is nothing to do
     */
    public Optional<Answer<Signed>> switchWhenDue() {
        Standing before = book.standing();
        if (!due(before)) {
            return Optional.empty();
        }
        return Optional.of(alone(() -> {
            Standing standing = book.standing();
            return due(standing)
                    ? flip(standing.staged().orElseThrow(), standing)
                    : Answer.refused(Code.NOT_OFFERED, "another release was staged meanwhile");
        }));
    }

    private boolean due(Standing standing) {
        Instant now = clock.instant();
        return standing.staged()
                .filter(staged -> standing.untilSwitch(now).isPresent() && !standing.waits(now))
                .isPresent();
    }

    /** How long it is until {@link #switchWhenDue} has something to do; none or less if it has, nothing if no moment is named. */
    public Optional<Duration> untilSwitch() {
        return book.standing().untilSwitch(clock.instant());
    }

    /** Looks at all of what waits for its moment, so that nothing but the row is left to be flipped then. */
    public void lookAhead() {
        book.standing()
                .staged()
                .filter(staged -> staged.header().switchAt().isPresent())
                .map(SealedRelease::digest)
                .ifPresent(this::ready);
    }

    /** Why it cannot be served as it is here, whatever anybody says to it. */
    private Optional<Refusal> unfit(SealedRelease staged, Standing standing) {
        return headers.time(staged.header(), standing).or(() -> gathering.unfit(staged, standing));
    }

    private Answer<Signed> flip(SealedRelease staged, Standing standing) {
        Optional<Refusal> refusal =
                notYet(staged, standing).or(() -> unfit(staged, standing)).or(() -> consent.refuse(staged, standing));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Optional<Digest> serving =
                standing.serving().map(Standing.Serving::release).map(SealedRelease::digest);
        if (!book.flip(staged.digest(), serving, clock.instant())) {
            return Answer.refused(Code.BUSY, "another update was switched to meanwhile");
        }
        readers.switched();
        LOG.log(Level.INFO, "{0} is served", staged);
        return Answer.given(receipt());
    }

    private Optional<Refusal> notYet(SealedRelease staged, Standing standing) {
        Instant now = clock.instant();
        return standing.waits(now)
                ? Optional.of(new Refusal(
                        Code.SWITCH_NOT_YET,
                        staged + " names " + staged.header().switchAt().orElseThrow() + ", and here it is " + now))
                : Optional.empty();
    }

    private static boolean serves(Standing standing, Digest release) {
        return standing.serving()
                .filter(serving -> serving.release().digest().equals(release))
                .isPresent();
    }

    private static Optional<SealedRelease> staged(Standing standing, Digest release) {
        return standing.staged().filter(staged -> staged.digest().equals(release));
    }

    /** Does something while no step of an update is being done; not at all if one is. */
    void betweenSteps(Runnable action) {
        if (oneAtATime.tryLock()) {
            try {
                action.run();
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** A short wait is better than a refusal, which costs the main site's lane a pause. */
    private boolean entered() {
        try {
            return oneAtATime.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Answer<T> alone(Supplier<Answer<T>> action) {
        if (!entered()) {
            return Answer.refused(Code.BUSY, "another step of an update is being done");
        }
        try {
            return action.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
