package org.noren.partner.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.site.office.Audit;

/** What becomes of questions that nobody answers, and of those whose release is served or overtaken (S35, S36). */
@ApplicationScoped
@Transactional
public class OpenQuestions {
    private final Questions questions;
    private final IntakeBook book;
    private final Askers askers;
    private final Audit audit;
    private final Event<ReplyWritten> written;
    private final Clock clock;

    @Inject
    public OpenQuestions(
            Questions questions,
            IntakeBook book,
            Askers askers,
            Audit audit,
            Event<ReplyWritten> written,
            Clock clock) {
        this.questions = questions;
        this.book = book;
        this.askers = askers;
        this.audit = audit;
        this.written = written;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected OpenQuestions() {
        this(null, null, null, null, null, null);
    }

    /** Closes what counts no more, lets silence answer where that was agreed, and reminds people. */
    public void lookAfter() {
        Standing standing = book.standing();
        Instant now = clock.instant();
        for (Question question : questions.holdOpen()) {
            fate(question, standing).ifPresent(fate -> question.close(fate, now));
            if (question.silent(now)) {
                silence(question, now);
            } else if (question.wantsReminder(now)) {
                question.reminded(now);
                askers.tell(question, true);
            }
        }
    }

    private void silence(Question question, Instant now) {
        if (question.silenceIsYes()) {
            question.accept(List.of(), question.edition(), Optional.empty(), "", now);
        } else {
            question.decline(Optional.empty(), "", now);
        }
        audit.did("confirmation-silence", "release " + question.number());
        written.fire(new ReplyWritten());
    }

    private static Optional<Question.Fate> fate(Question question, Standing standing) {
        Optional<SealedRelease> served = standing.serving().map(Standing.Serving::release);
        boolean newer = served.filter(release -> release.header().number() >= question.number())
                .isPresent();
        if (newer) {
            return Optional.of(
                    served.filter(question::allows).isPresent() ? Question.Fate.SERVED : Question.Fate.OVERTAKEN);
        }
        return Optional.empty();
    }
}
