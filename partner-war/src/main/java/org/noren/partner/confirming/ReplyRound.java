package org.noren.partner.confirming;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.noren.partner.confirming.ConfirmationDesk.Untold;
import org.noren.partner.confirming.MainSiteEar.Taken;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.site.trace.Trace;
import org.noren.site.trace.TraceId;

/**
 * Carries answers to the main site, each until it is written down there. What the main site cannot be told now it is told
 * later, with longer and longer pauses, or hears when it asks again itself (S36).
 */
public final class ReplyRound {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(3);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(ReplyRound.class.getName());

    private final ConfirmationDesk desk;
    private final OpenQuestions open;
    private final MainSiteEar main;
    private final Clock clock;
    private Instant nextTry = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    public ReplyRound(ConfirmationDesk desk, OpenQuestions open, MainSiteEar main, Clock clock) {
        this.desk = desk;
        this.open = open;
        this.main = main;
        this.clock = clock;
    }

    /** To be called every few seconds. */
    public synchronized void walk() {
        open.lookAfter();
        if (!clock.instant().isBefore(nextTry)) {
            carry();
        }
    }

    /** Somebody has just answered: whatever the pause. */
    public synchronized void carry() {
        for (Untold untold : desk.untold()) {
            try (Trace trace = Trace.begin(TraceId.fresh())) {
                if (!told(untold)) {
                    nextTry = clock.instant().plus(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                    return;
                }
            }
        }
        nextTry = Instant.MIN;
        pause = FIRST_PAUSE;
    }

    private boolean told(Untold untold) {
        Taken taken = main.reply(untold.reply());
        if (taken instanceof Taken.Written written) {
            desk.told(untold.release(), written.noted().verdict());
            return true;
        }
        if (taken instanceof Taken.Refused refused) {
            return refused(untold, refused.problem());
        }
        LOG.log(
                Level.INFO,
                "the answer about release {0} waits: {1}",
                untold.release().brief(),
                ((Taken.Unreachable) taken).reason());
        return false;
    }

    private boolean refused(Untold untold, Problem problem) {
        LOG.log(
                Level.WARNING,
                "the main site does not take the answer about release {0}: {1}, {2}",
                untold.release().brief(),
                problem.code(),
                problem.detail());
        if (problem.code().equals(Code.KEEP_BREAKS_SET.wire())) {
            desk.objected(untold.release(), problem.detail());
            return true;
        }
        // A newer release is on its way here; when it has come, this question is closed
        return problem.code().equals(Code.NOT_ASKED_ABOUT.wire());
    }
}
