package org.noren.site.watch.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.site.console.News;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.settings.SiteSettings;
import org.noren.site.watch.Expiry;
import org.noren.site.watch.KeyState;

/**
 * Puts the keys where a console finds them, {@code org.noren:type=Keys,name=SITE}, as long as the site runs, and tells
 * listeners thirty, fourteen, seven, three and one days before the link's certificate or that of the web runs out.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeysInJmx {
    private static final long NONE = -1;

    private final Expiry link = new Expiry("the link certificate", "have a new one signed");
    private final Expiry web = new Expiry("the certificate that browsers are shown", "have it renewed");

    @Resource
    SessionContext context;

    @Inject
    KeyState keys;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ConsoleBean bean;

    @PostConstruct
    void show() {
        bean = ConsoleBean.show(
                "Keys",
                settings.name(),
                new Figures(context.getBusinessObject(KeysInJmx.class)),
                KeysMXBean.class,
                clock,
                News.Kind.KEY_NEAR_EXPIRY);
    }

    /** The handshake waits for the network, so nobody else waits for this bean. */
    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void look() {
        ConsoleBean shown = bean;
        if (shown != null) {
            keys.linkLeft().flatMap(link::look).ifPresent(shown::tell);
            keys.webLeft().flatMap(web::look).ifPresent(shown::tell);
        }
    }

    @PreDestroy
    void hide() {
        if (bean != null) {
            bean.hide();
        }
    }

    /** For the console's threads, which the server did not start for this site. */
    public Optional<Instant> linkUntil() {
        return keys.linkUntil();
    }

    public Optional<Duration> linkLeft() {
        return keys.linkLeft();
    }

    public Optional<Instant> webUntil() {
        return keys.webUntil();
    }

    public Optional<Duration> webLeft() {
        return keys.webLeft();
    }

    public boolean signingKeyLoads() {
        return keys.signingKeyLoads();
    }

    private record Figures(KeysInJmx keys) implements KeysMXBean {
        @Override
        public String getLinkCertificateUntil() {
            return keys.linkUntil().map(Object::toString).orElse("");
        }

        @Override
        public long getLinkCertificateLeftSeconds() {
            return Math.max(0, keys.linkLeft().map(Duration::toSeconds).orElse(0L));
        }

        @Override
        public String getWebCertificateUntil() {
            return keys.webUntil().map(Object::toString).orElse("");
        }

        @Override
        public long getWebCertificateLeftSeconds() {
            return keys.webLeft().map(left -> Math.max(0, left.toSeconds())).orElse(NONE);
        }

        @Override
        public boolean isSigningKeyLoads() {
            return keys.signingKeyLoads();
        }
    }
}
