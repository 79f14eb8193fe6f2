package org.noren.site.post.timer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.noren.site.office.OfficeKey;
import org.noren.site.post.LetterWritten;
import org.noren.site.post.PostOffice;
import org.noren.site.post.PostRound;

/** Sends letters at once after they were written, and every few seconds those that wait for the mail server. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PostTimer {
    @Inject
    PostRound round;

    @Inject
    PostOffice office;

    @Inject
    OfficeKey key;

    @Resource
    ManagedExecutorService threads;

    /** A key that cannot be read is told at the start, and not by the first letter. */
    @PostConstruct
    void start() {
        key.key();
    }

    public void onLetter(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterWritten written) {
        threads.execute(round::walk);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void ring() {
        round.walk();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        office.forget();
    }
}
