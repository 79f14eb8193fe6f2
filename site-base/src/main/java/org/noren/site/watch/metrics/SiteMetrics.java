package org.noren.site.watch.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.noren.shared.link.Code;
import org.noren.site.link.LinkCounts;
import org.noren.site.serving.PageCounts;
import org.noren.site.serving.Shop;
import org.noren.site.settings.SiteSettings;
import org.noren.site.settings.SoftwareVersion;
import org.noren.site.watch.DiskSpace;
import org.noren.site.watch.Figure;
import org.noren.site.watch.KeyState;
import org.noren.site.watch.Meters;

/** The figures that every site has. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SiteMetrics {
    @Resource
    SessionContext context;

    @Inject
    Meters meters;

    @Inject
    SiteSettings settings;

    @Inject
    PageCounts pages;

    @Inject
    Shop shop;

    @Inject
    LinkCounts link;

    @Inject
    KeyState keys;

    @Inject
    DiskSpace disk;

    @PostConstruct
    void show() {
        meters.show(
                Figure.SITE_INFO, Map.of("role", settings.role().word(), "version", SoftwareVersion.own()), () -> 1);
        for (String status : PageCounts.CLASSES) {
            meters.show(Figure.PAGE_REQUESTS, Map.of("status", status), () -> pages.of(status));
        }
        for (String result : List.of("hit", "miss")) {
            meters.show(Figure.RENDER_CACHE, Map.of("result", result), () -> shop.looked(result));
        }
        Stream.concat(Stream.of(LinkCounts.OK), Stream.of(Code.values()).map(Code::wire))
                .forEach(code -> meters.show(Figure.LINK_REQUESTS, Map.of("code", code), () -> link.of(code)));
        SiteMetrics self = context.getBusinessObject(SiteMetrics.class);
        meters.show(Figure.CERTIFICATE_LEFT, Map.of(), self::certificateLeftSeconds);
        meters.show(Figure.WEB_CERTIFICATE_LEFT, Map.of(), self::webCertificateLeftSeconds);
        meters.show(Figure.DISK_FREE, Map.of(), disk::freeBytes);
    }

    /** For the threads of whoever asks, which the server did not start for this site. */
    @Lock(LockType.READ)
    public double certificateLeftSeconds() {
        return Math.max(0, keys.linkLeft().map(Duration::toSeconds).orElse(0L));
    }

    @Lock(LockType.READ)
    public double webCertificateLeftSeconds() {
        return keys.webLeft()
                .map(left -> (double) Math.max(0, left.toSeconds()))
                .orElse(Double.NaN);
    }
}
