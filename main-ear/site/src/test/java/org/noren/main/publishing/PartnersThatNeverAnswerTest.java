package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.noren.shared.peer.SiteName;

@Timeout(30)
class PartnersThatNeverAnswerTest {
    private static final SiteName NAHA = new SiteName("naha");

    private final Semaphore answers = new Semaphore(0);
    private final Semaphore asked = new Semaphore(0);
    private final Semaphore nahaSeen = new Semaphore(0);
    private final Set<SiteName> seen = ConcurrentHashMap.newKeySet();
    private final CountDownLatch all = new CountDownLatch(20);
    private final LaneRunner runner = new LaneRunner();

    /** Naha answers at once; the others are silent until the test says that their time-out has come. */
    private final class Visits extends Visit {
        @Override
        public Ended pay(SiteName partner) {
            if (partner.equals(NAHA)) {
                nahaSeen.release();
                return new Ended(false, false);
            }
            seen.add(partner);
            asked.release();
            answers.acquireUninterruptibly();
            all.countDown();
            return new Ended(false, true);
        }
    }

    @AfterEach
    void end() {
        answers.release(1_000);
        runner.close();
    }

    @Test
    void tenDelayNoOther() throws InterruptedException {
        open(16);

        ring(10);
        asked.acquire(10);
        runner.visit(NAHA);

        nahaSeen.acquire();
    }

    @Test
    void tenThatFailedBeforeHoldNoMoreThanHalfAndEachHasItsTurnAfterOneRing() throws InterruptedException {
        open(4);
        ring(10);
        answers.release(10);
        asked.acquire(10);
        awaitIdle();
        seen.clear();

        ring(10);
        asked.acquire(2);
        runner.visit(NAHA);
        nahaSeen.acquire();
        assertEquals(2, seen.size());

        answers.release(10);
        assertTrue(all.await(10, TimeUnit.SECONDS));
        assertEquals(10, seen.size());
    }

    @Test
    void aRingDuringAVisitLeadsToOneMore() throws InterruptedException {
        open(4);
        ring(1);
        asked.acquire();
        ring(1);
        ring(1);

        answers.release(2);

        asked.acquire();
        assertEquals(0, asked.availablePermits());
    }

    private void awaitIdle() throws InterruptedException {
        while (runner.busy() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void open(int width) {
        runner.visit = new Visits();
        runner.open(width, Executors.defaultThreadFactory());
    }

    private void ring(int partners) {
        IntStream.range(0, partners).mapToObj(i -> new SiteName("silent-" + i)).forEach(runner::visit);
    }
}
