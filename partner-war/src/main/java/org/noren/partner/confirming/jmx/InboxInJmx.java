package org.noren.partner.confirming.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.partner.confirming.ConfirmationDesk;
import org.noren.partner.confirming.Question;
import org.noren.shared.link.Reply.Verdict;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.settings.SiteSettings;

/** Puts the inbox where a console finds it, {@code org.noren:type=Inbox,name=SITE}, as long as the site runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxInJmx {
    @Resource
    SessionContext context;

    @Inject
    ConfirmationDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ConsoleBean bean;

    @PostConstruct
    void show() {
        bean = ConsoleBean.show(
                "Inbox",
                settings.name(),
                new Figures(context.getBusinessObject(InboxInJmx.class)),
                InboxMXBean.class,
                clock);
    }

    @PreDestroy
    void hide() {
        if (bean != null) {
            bean.hide();
        }
    }

    /** For the console's threads, which the server did not start for this site. */
    public List<Question> open() {
        return desk.open();
    }

    /** The moment that ages are counted from. */
    public Instant now() {
        return clock.instant();
    }

    private record Figures(InboxInJmx inbox) implements InboxMXBean {
        @Override
        public long getWaiting() {
            return inbox.open().stream()
                    .filter(question -> question.verdict() == Verdict.WAITING)
                    .count();
        }

        @Override
        public long getOldestWaitingSeconds() {
            return inbox.open().stream()
                    .filter(question -> question.verdict() == Verdict.WAITING)
                    .mapToLong(question ->
                            Duration.between(question.askedAt(), inbox.now()).toSeconds())
                    .max()
                    .orElse(0);
        }

        @Override
        public long getUntold() {
            return inbox.open().stream().filter(question -> !question.told()).count();
        }
    }
}
