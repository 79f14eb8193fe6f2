package org.noren.main.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;
import org.noren.site.settings.SiteSettings;

/**
 * Runs visits, each partner's one after the other, those of different partners side by side, on a bounded number of
 * threads. Partners that failed last time may hold at most half of them, so that partners that never answer delay no
 * other (B1). A partner that has to wait keeps its turn, in the order of ringing; what a crash forgets is in the
 * database, where every lane's next look is due within a minute or so.
 */
@ApplicationScoped
public class LaneRunner {
    @Resource
    ManagedThreadFactory threads;

    @Inject
    Visit visit;

    @Inject
    SiteSettings settings;

    /** To be visited as soon as may be, those that were rung for first in front. */
    private final Set<SiteName> waiting = new LinkedHashSet<>();

    private final Set<SiteName> running = new HashSet<>();
    private final Set<SiteName> troubled = new HashSet<>();
    private @Nullable ThreadPoolExecutor pool;
    private int mostTroubled;
    private int troubledRunning;

    @PostConstruct
    void open() {
        open(settings.laneThreads(), threads);
    }

    synchronized void open(int width, ThreadFactory makesThreads) {
        pool = new ThreadPoolExecutor(width, width, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), makesThreads);
        pool.allowCoreThreadTimeOut(true);
        mostTroubled = Math.max(1, width / 2);
    }

    @PreDestroy
    synchronized void close() {
        if (pool != null) {
            pool.shutdownNow();
            pool = null;
        }
    }

    /** Visits the partner as soon as a thread is free; if it is being visited, once more afterwards. */
    public synchronized void visit(SiteName partner) {
        waiting.add(partner);
        start();
    }

    /** How many visits are being paid now. */
    synchronized int busy() {
        return running.size();
    }

    private void start() {
        for (SiteName partner : List.copyOf(waiting)) {
            boolean bounded = troubled.contains(partner);
            if (pool == null || running.contains(partner) || bounded && troubledRunning == mostTroubled) {
                continue;
            }
            waiting.remove(partner);
            running.add(partner);
            troubledRunning += bounded ? 1 : 0;
            pool.execute(() -> run(partner, bounded));
        }
    }

    private void run(SiteName partner, boolean bounded) {
        Visit.Ended ended = new Visit.Ended(false, true);
        try {
            ended = visit.pay(partner);
        } finally {
            ended(partner, bounded, ended);
        }
    }

    private synchronized void ended(SiteName partner, boolean bounded, Visit.Ended ended) {
        running.remove(partner);
        troubledRunning -= bounded ? 1 : 0;
        if (ended.troubled()) {
            troubled.add(partner);
        } else {
            troubled.remove(partner);
        }
        if (ended.again()) {
            waiting.add(partner);
        }
        start();
    }
}
