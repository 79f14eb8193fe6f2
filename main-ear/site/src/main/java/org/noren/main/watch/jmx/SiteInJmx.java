package org.noren.main.watch.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.noren.site.settings.SiteSettings;

/** Puts the site's figures where a console finds them, {@code org.noren:type=Site,name=SITE}, as long as it runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
public class SiteInJmx {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @EJB
    SiteConsole console;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ObjectName name;

    @PostConstruct
    void register() {
        try {
            name = new ObjectName("org.noren:type=Site,name=" + settings.name());
            server.registerMBean(new SiteDescriptions(new Figures(console, settings.title(), clock)), name);
        } catch (JMException e) {
            throw new IllegalStateException("the site cannot be shown in JMX", e);
        }
    }

    @PreDestroy
    void unregister() {
        try {
            if (name != null && server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException("the site is still shown in JMX", e);
        }
    }

    /** Reads the overview anew for each figure. */
    private record Figures(SiteConsole console, String title, Clock clock) implements SiteMXBean {
        @Override
        public String getTitle() {
            return title;
        }

        @Override
        public long getPublishedSequence() {
            return console.now().published().sequence();
        }

        @Override
        public String getPublishedEdition() {
            return console.now().published().root().hex();
        }

        @Override
        public long getPublishedAgeSeconds() {
            return Duration.between(console.now().published().since(), clock.instant())
                    .toSeconds();
        }

        @Override
        public long getPartners() {
            return console.now().partners();
        }

        @Override
        public long getPartnersInStep() {
            return console.now().inStep();
        }

        @Override
        public long getPartnersRetrying() {
            return console.now().passing();
        }

        @Override
        public long getPartnersThatNeedAPerson() {
            return console.now().forPeople();
        }

        @Override
        public long getPartnersWithAnotherTime() {
            return console.now().clocksDiffer();
        }
    }
}
