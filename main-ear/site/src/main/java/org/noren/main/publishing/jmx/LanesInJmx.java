package org.noren.main.publishing.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.noren.shared.peer.SiteName;

/**
 * Puts every partner's lane where a console finds it, {@code org.noren:type=Lane,name=PARTNER}, as long as the site
 * runs. Partners that were added since, on another node perhaps, come at the next look, some seconds later.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LanesInJmx {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Map<SiteName, ObjectName> registered = new HashMap<>();

    @EJB
    LaneConsole console;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        look();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    synchronized void look() {
        for (SiteName partner : console.partners()) {
            if (!registered.containsKey(partner)) {
                registered.put(partner, register(partner));
            }
        }
    }

    private ObjectName register(SiteName partner) {
        try {
            ObjectName name = new ObjectName("org.noren:type=Lane,name=" + partner);
            server.registerMBean(new LaneDescriptions(new LaneFigures(partner, console, clock)), name);
            return name;
        } catch (JMException e) {
            throw new IllegalStateException("the lane of " + partner + " cannot be shown in JMX", e);
        }
    }

    @PreDestroy
    synchronized void stop() {
        registered.values().forEach(this::unregister);
        registered.clear();
    }

    private void unregister(ObjectName name) {
        try {
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException(name + " is still shown in JMX", e);
        }
    }
}
