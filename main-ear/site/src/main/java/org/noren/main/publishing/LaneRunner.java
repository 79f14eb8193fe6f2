package org.noren.main.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;
import org.noren.site.settings.SiteSettings;

/**
 * Runs visits, each partner's one after the other, those of different partners side by side, on a bounded number of
 * threads. Partners that failed last time may hold at most half of them, so that partners that never answer delay no
 * other (B1). What is not run now is not lost: its lane stays due, and the next sweep brings it again.
 */
@ApplicationScoped
public class LaneRunner {
    @Resource
    ManagedThreadFactory threads;

    @Inject
    Visit visit;

    @Inject
    SiteSettings settings;

    private final Set<SiteName> running = ConcurrentHashMap.newKeySet();
    private final Set<SiteName> again = ConcurrentHashMap.newKeySet();
    private final Set<SiteName> troubled = ConcurrentHashMap.newKeySet();
    private @Nullable ThreadPoolExecutor pool;
    private @Nullable Semaphore forTroubled;

    @PostConstruct
    void open() {
        int width = settings.laneThreads();
        pool = new ThreadPoolExecutor(width, width, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        forTroubled = new Semaphore(Math.max(1, width / 2));
    }

    @PreDestroy
    void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    /** Visits the partner as soon as a thread is free; if it is being visited, once more afterwards. */
    public void visit(SiteName partner) {
        again.add(partner);
        start(partner);
    }

    private void start(SiteName partner) {
        if (pool == null || forTroubled == null || !again.contains(partner) || !running.add(partner)) {
            return;
        }
        boolean bounded = troubled.contains(partner);
        if (bounded && !forTroubled.tryAcquire()) {
            running.remove(partner);
            again.remove(partner);
            return;
        }
        pool.execute(() -> run(partner, bounded));
    }

    private void run(SiteName partner, boolean bounded) {
        try {
            again.remove(partner);
            Visit.Ended ended = visit.pay(partner);
            if (ended.troubled()) {
                troubled.add(partner);
            } else {
                troubled.remove(partner);
            }
            if (ended.again()) {
                again.add(partner);
            }
        } finally {
            running.remove(partner);
            if (bounded && forTroubled != null) {
                forTroubled.release();
            }
            start(partner);
        }
    }
}
