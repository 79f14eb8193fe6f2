package org.noren.partner.intake.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.CatchUp;
import org.noren.partner.intake.IntakeState;
import org.noren.site.settings.SiteSettings;

/** Puts the figures where a console finds them, {@code org.noren:type=Intake,name=SITE}, as long as the site runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
public class IntakeInJmx {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Inject
    IntakeState state;

    @Inject
    CatchUp catchUp;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ObjectName name;

    @PostConstruct
    void register() {
        try {
            ObjectName figures = new ObjectName("org.noren:type=Intake,name=" + settings.name());
            server.registerMBean(new IntakeDescriptions(new IntakeFigures(state, catchUp, clock)), figures);
            name = figures;
        } catch (JMException e) {
            throw new IllegalStateException("The figures of intake can't be shown in JMX", e);
        }
    }

    @PreDestroy
    void unregister() {
        try {
            if (name != null && server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException("The figures of intake can't be taken out of JMX", e);
        }
    }
}
