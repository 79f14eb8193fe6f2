package org.noren.site.post.jmx;

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
import org.jspecify.annotations.Nullable;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.post.Outbox;
import org.noren.site.post.PostOffice;
import org.noren.site.settings.SiteSettings;

/** Puts the letters where a console finds them, {@code org.noren:type=Letters,name=SITE}, as long as the site runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LettersInJmx {
    @Resource
    SessionContext context;

    @Inject
    PostOffice office;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ConsoleBean bean;

    @PostConstruct
    void show() {
        bean = ConsoleBean.show(
                "Letters",
                settings.name(),
                new Figures(context.getBusinessObject(LettersInJmx.class)),
                LettersMXBean.class,
                clock);
    }

    @PreDestroy
    void hide() {
        if (bean != null) {
            bean.hide();
        }
    }

    /** For the console's threads, which the server did not start for this site. */
    public Outbox outbox() {
        return office.outbox();
    }

    private record Figures(LettersInJmx letters) implements LettersMXBean {
        @Override
        public boolean isMailServerSet() {
            return letters.outbox().open();
        }

        @Override
        public long getWaiting() {
            return letters.outbox().waiting();
        }

        @Override
        public long getHeld() {
            return letters.outbox().held();
        }

        @Override
        public long getFailed() {
            return letters.outbox().failed();
        }

        @Override
        public long getOldestWaitingSeconds() {
            return letters.outbox().oldest().map(Duration::toSeconds).orElse(0L);
        }
    }
}
