package org.noren.partner.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Confirmation;
import org.noren.shared.link.Confirming;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.office.Audit;

/**
 * Where questions come in and are answered. Each call is one transaction. An answer names a release by its digest and counts
 * for that release alone, or for one that says the same under another number (S35, S36, B9, M3).
 */
@ApplicationScoped
@Transactional
public class ConfirmationDesk {
    private final Questions questions;
    private final IntakeBook book;
    private final Nodes nodes;
    private final Replies replies;
    private final Askers askers;
    private final Audit audit;
    private final Event<ReplyWritten> written;
    private final Event<QuestionPut> put;
    private final Clock clock;

    @Inject
    public ConfirmationDesk(
            Questions questions,
            IntakeBook book,
            Nodes nodes,
            Replies replies,
            Askers askers,
            Audit audit,
            Event<ReplyWritten> written,
            Event<QuestionPut> put,
            Clock clock) {
        this.questions = questions;
        this.book = book;
        this.nodes = nodes;
        this.replies = replies;
        this.askers = askers;
        this.audit = audit;
        this.written = written;
        this.put = put;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ConfirmationDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** What came of an answer. */
    public sealed interface Outcome {
        /** It is written down, and on its way to the main site. */
        record Done() implements Outcome {}

        /** Another release has taken the place of the one that was shown. */
        record Overtaken() implements Outcome {}

        /** Somebody else answered meanwhile, or silence did. @param by who; nothing for silence */
        record AnsweredAlready(Verdict verdict, Optional<String> by) implements Outcome {}

        /** Paths that are to be kept and that this release does not change. */
        record NothingToKeep(Set<PagePath> paths) implements Outcome {}

        /** Everything would be kept: that is a no. */
        record NothingLeft() implements Outcome {}

        /** More would be kept than an answer can name. @param most that it can */
        record TooManyKept(int most) implements Outcome {}
    }

    /**
     * The main site asks. What was asked before, under this digest or about the same content, is not asked anew, unless its
     * managers insist after a no.
     *
     * @param staged whole and found good
     * @return how the question stands
     */
    public Signed asked(SealedRelease staged, Confirmation asked) {
        Instant now = clock.instant();
        Standing standing = book.standing();
        Confirming terms = Terms.of(staged, standing);
        List<Question> open = questions.holdOpen();
        Optional<Question> known = open.stream()
                .filter(question -> question.release().equals(staged.digest()))
                .findFirst();
        if (known.isPresent()) {
            if (known.get().reopen(asked, terms, now)) {
                askers.tell(known.get(), false);
            }
            return replies.of(known.get());
        }
        Question question = new Question(staged, asked, terms, now);
        boolean continued = continues(question, staged, open);
        open.forEach(other -> other.close(Question.Fate.OVERTAKEN, now));
        questions.add(question);
        if (!continued) {
            askers.tell(question, false);
            put.fire(new QuestionPut());
        }
        return replies.of(question);
    }

    /** Whether people were asked about this before, or said yes to it as a part of something else. */
    private boolean continues(Question question, SealedRelease staged, List<Question> open) {
        Instant now = clock.instant();
        for (Question before : open) {
            if (before.allows(staged)) {
                question.follow(before, now);
            } else if (question.saysTheSameAs(before)) {
                question.takeOver(before);
            } else {
                continue;
            }
            before.close(Question.Fate.CONTINUED, now);
            return true;
        }
        return false;
    }

    /**
     * Yes, but for what is to stay as it is.
     *
     * @param keep paths at which what is served stays
     * @param by name of the account
     */
    public Outcome accept(Digest release, Collection<PagePath> keep, String reason, String by) {
        return answer(release, Verdict.ACCEPTED, (question, staged, standing) -> {
            List<PagePath> kept = keep.stream().distinct().sorted().toList();
            if (kept.isEmpty()) {
                question.accept(List.of(), staged.header().edition(), Optional.of(by), reason, clock.instant());
                audit.did("confirmation-accepted", "release " + question.number());
                return new Outcome.Done();
            }
            Keeping keeping = Keeping.between(served(standing), staged.header().edition(), kept, nodes);
            Optional<Outcome> refused = keeping.refused();
            if (refused.isPresent()) {
                return refused.get();
            }
            question.accept(kept, keeping.root(), Optional.of(by), reason, clock.instant());
            audit.did("confirmation-accepted", "release " + question.number() + ", kept " + kept.size());
            return new Outcome.Done();
        });
    }

    /** @param by name of the account */
    public Outcome decline(Digest release, String reason, String by) {
        return answer(release, Verdict.DECLINED, (question, staged, standing) -> {
            question.decline(Optional.of(by), reason, clock.instant());
            audit.did("confirmation-declined", "release " + question.number());
            return new Outcome.Done();
        });
    }

    private interface Answering {
        Outcome of(Question question, SealedRelease staged, Standing standing);
    }

    private Outcome answer(Digest release, Verdict verdict, Answering answering) {
        Optional<Question> held = questions.hold(release).filter(Question::isOpen);
        Standing standing = book.standing();
        Optional<SealedRelease> staged =
                standing.staged().filter(waiting -> waiting.digest().equals(release));
        if (held.isEmpty() || staged.isEmpty()) {
            return new Outcome.Overtaken();
        }
        Question question = held.get();
        if (!verdict.after(question.verdict())) {
            return new Outcome.AnsweredAlready(question.verdict(), question.answeredBy());
        }
        Outcome outcome = answering.of(question, staged.get(), standing);
        if (outcome instanceof Outcome.Done) {
            written.fire(new ReplyWritten());
        }
        return outcome;
    }

    private static Optional<Digest> served(Standing standing) {
        return standing.serving().map(serving -> serving.release().header().edition());
    }

    /** Answers that the main site does not know yet, as they are sent. */
    public List<Untold> untold() {
        return questions.open().stream()
                .filter(question -> !question.told())
                .map(question -> new Untold(question.release(), replies.of(question)))
                .toList();
    }

    /** An answer to be sent. */
    public record Untold(Digest release, Signed reply) {}

    /** The main site has written an answer down. */
    public void told(Digest release, Verdict known) {
        questions.hold(release).ifPresent(question -> question.told(known));
    }

    /** The main site cannot make what was said yes to. @param why in its words */
    public void objected(Digest release, String why) {
        questions
                .hold(release)
                .filter(question -> question.isOpen() && !question.kept().isEmpty())
                .ifPresent(question -> {
                    question.object(why, clock.instant());
                    askers.tell(question, true);
                });
    }

    /** Whether an open answer lets that be served. */
    boolean allows(SealedRelease staged) {
        return questions.open().stream().anyMatch(question -> question.allows(staged));
    }

    /** Whether that was asked, and is not answered with yes. */
    boolean waits(SealedRelease staged) {
        return questions
                .find(staged.digest())
                .filter(question -> question.isOpen() && question.verdict() != Verdict.ACCEPTED)
                .isPresent();
    }

    /** What is asked now, the newest first. */
    public List<Question> open() {
        return questions.open();
    }

    public Optional<Question> find(Digest release) {
        return questions.find(release);
    }

    /** When it is to be served, if that is staged and names a moment. */
    public Optional<Instant> moment(Digest release) {
        return book.standing()
                .staged()
                .filter(staged -> staged.digest().equals(release))
                .flatMap(staged -> staged.header().switchAt());
    }

    /** What was asked before, the newest first. */
    public List<Question> closed(int first, int most) {
        return questions.closed(first, most);
    }

    public long countClosed() {
        return questions.countClosed();
    }

    /** The longest reason that an answer can have. */
    public static int longestReason() {
        return Reply.LONGEST_REASON;
    }
}
