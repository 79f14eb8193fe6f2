package org.noren.partner.approving.jmx;

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
import org.noren.partner.approving.ApprovalDesk;
import org.noren.partner.approving.ApprovalRequest;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.settings.SiteSettings;

/** Puts what waits for approval where a console finds it, {@code org.noren:type=Approvals,name=SITE}, as long as the site runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalsInJmx {
    @Resource
    SessionContext context;

    @Inject
    ApprovalDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ConsoleBean bean;

    @PostConstruct
    void show() {
        bean = ConsoleBean.show(
                "Approvals",
                settings.name(),
                new Figures(context.getBusinessObject(ApprovalsInJmx.class)),
                ApprovalsMXBean.class,
                clock);
    }

    @PreDestroy
    void hide() {
        if (bean != null) {
            bean.hide();
        }
    }

    /** For the console's threads, which the server did not start for this site. */
    public List<ApprovalRequest> waiting() {
        return desk.waiting();
    }

    /** The moment that ages are counted from. */
    public Instant now() {
        return clock.instant();
    }

    private record Figures(ApprovalsInJmx approvals) implements ApprovalsMXBean {
        @Override
        public long getWaiting() {
            return approvals.waiting().size();
        }

        @Override
        public long getOldestWaitingSeconds() {
            return approvals.waiting().stream()
                    .mapToLong(request ->
                            Duration.between(request.askedAt(), approvals.now()).toSeconds())
                    .max()
                    .orElse(0);
        }
    }
}
