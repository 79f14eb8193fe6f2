package org.noren.partner.confirming.timer;

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
import org.noren.partner.confirming.ReplyRound;
import org.noren.partner.confirming.ReplyWritten;

/**
 * Carries answers to the main site, each as soon as it is written, and what is left every few seconds. Whoever has just answered
 * does not wait while an earlier answer is on its way.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReplyTimer {
    @Inject
    ReplyRound round;

    @Resource
    ManagedExecutorService threads;

    @Schedule(hour = "*", minute = "*", second = "2/3", persistent = false)
    void ring() {
        round.walk();
    }

    public void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyWritten reply) {
        threads.execute(round::carry);
    }
}
