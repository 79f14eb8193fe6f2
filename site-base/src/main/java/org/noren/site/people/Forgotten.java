package org.noren.site.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.Patience;
import org.noren.site.post.PostOffice;

/**
 * What happens when a stranger says to have forgotten a password. Whoever asks hears the same, and as fast, whether there
 * is such a person or not: it is looked up afterwards, on another thread. Asking again and again takes longer and longer,
 * for one machine and for one name. V2, V3.
 */
@ApplicationScoped
public class Forgotten {
    /** Wishes that may wait for a thread; whoever floods this door loses their own. */
    private static final int WAITING = 100;

    private static final int LONGEST = 254;

    private final PostOffice post;
    private final ForgottenDesk desk;
    private final Clock clock;
    private final Patience fromOneAddress = new Patience(5, Duration.ofMinutes(15));
    private final Patience forOneName = new Patience(3, Duration.ofMinutes(15));
    private final Semaphore places = new Semaphore(WAITING);

    @Resource
    @Nullable ManagedExecutorService threads;

    @Inject
    public Forgotten(PostOffice post, ForgottenDesk desk, Clock clock) {
        this.post = post;
        this.desk = desk;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Forgotten() {
        this(null, null, null);
    }

    /** What the stranger hears. */
    public sealed interface Answer {
        /** If there is such a person, a letter is on its way. */
        record Noted() implements Answer {}

        record TooEarly(Duration pause) implements Answer {}

        /** This office sends no mail to anybody. */
        record NoMail() implements Answer {}
    }

    /**
     * @param typed name or e-mail address
     * @param address of the visitor's machine
     */
    public Answer ask(String typed, String address, Locale language) {
        return ask(typed, address, language, threads == null ? Runnable::run : threads);
    }

    Answer ask(String typed, String address, Locale language, Executor later) {
        if (!post.isOpen()) return new Answer.NoMail();
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) return new Answer.Noted();
        Instant now = clock.instant();
        Duration wait = fromOneAddress.wait(address, now);
        Duration waitForName = forOneName.wait(wanted, now);
        if (waitForName.compareTo(wait) > 0) wait = waitForName;
        if (!wait.isZero()) return new Answer.TooEarly(wait);
        fromOneAddress.failed(address, now);
        forOneName.failed(wanted, now);
        if (places.tryAcquire())
            later.execute(() -> {
                try {
                    desk.carryOut(wanted, address, language);
                } finally {
                    places.release();
                }
            });
        return new Answer.Noted();
    }
}
