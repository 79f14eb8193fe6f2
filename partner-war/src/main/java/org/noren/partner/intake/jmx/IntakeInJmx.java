package org.noren.partner.intake.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.CatchUp;
import org.noren.partner.intake.IntakeState;
import org.noren.site.console.News;
import org.noren.site.console.Vigil;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.settings.SiteSettings;

/**
 * Puts the figures where a console finds them, {@code org.noren:type=Intake,name=SITE}, as long as the site runs, and
 * tells listeners when the main site falls silent and when it is heard again (N3).
 */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeInJmx {
    private final Vigil vigil = new Vigil();

    @Inject
    IntakeState state;

    @Inject
    CatchUp catchUp;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ConsoleBean bean;

    @PostConstruct
    void show() {
        bean = ConsoleBean.show(
                "Intake",
                settings.name(),
                new IntakeFigures(state, catchUp, clock),
                IntakeMXBean.class,
                clock,
                News.Kind.STALE,
                News.Kind.RECOVERED);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    synchronized void look() {
        ConsoleBean shown = bean;
        if (shown != null) {
            vigil.look(state.now().condition()).ifPresent(shown::tell);
        }
    }

    @PreDestroy
    void hide() {
        if (bean != null) {
            bean.hide();
        }
    }
}
