package org.noren.main.watch.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.settings.SiteSettings;

/** Puts the site's figures where a console finds them, {@code org.noren:type=Site,name=SITE}, as long as it runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
public class SiteInJmx {
    @EJB
    SiteConsole console;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ConsoleBean bean;

    @PostConstruct
    void show() {
        bean = ConsoleBean.show(
                "Site", settings.name(), new Figures(console, settings.title(), clock), SiteMXBean.class, clock);
    }

    @PreDestroy
    void hide() {
        if (bean != null) {
            bean.hide();
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

        @Override
        public long getPartnersWithKeysEnding() {
            return console.now().keysEnding();
        }
    }
}
