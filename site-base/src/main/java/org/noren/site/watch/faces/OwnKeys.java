package org.noren.site.watch.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.watch.LinkCertificate;
import org.noren.site.watch.LinkCertificate.Shown;
import org.noren.site.watch.WebCertificate;

/** What this site shows on the link, for others to compare with. */
@Named
@RequestScoped
public class OwnKeys {
    private static final int GROUP = 4;

    @Inject
    LinkCertificate link;

    @Inject
    WebCertificate web;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable Shown shown;

    private Shown shown() {
        if (shown == null) {
            shown = link.now();
        }
        return shown;
    }

    public boolean isKnown() {
        return shown() instanceof Shown.Valid;
    }

    /** Why the certificate is not known. */
    public String getReason() {
        return shown() instanceof Shown.Not not ? not.reason() : "";
    }

    public @Nullable Instant getUntil() {
        return shown() instanceof Shown.Valid valid ? valid.until() : null;
    }

    public long getDaysLeft() {
        return shown() instanceof Shown.Valid valid ? daysLeft(valid.until()) : 0;
    }

    public boolean isSoon() {
        return getDaysLeft() < KeysNeeds.WARNING.toDays();
    }

    public String getFingerprint() {
        return shown() instanceof Shown.Valid valid ? valid.fingerprint().value() : "";
    }

    /** The fingerprint in groups of four, as one reads it to somebody. */
    public List<String> getGroups() {
        String hex = getFingerprint();
        return IntStream.range(0, hex.length() / GROUP)
                .mapToObj(i -> hex.substring(i * GROUP, (i + 1) * GROUP))
                .toList();
    }

    /** Until when browsers take the certificate that shop and office show. */
    public @Nullable Instant getWebUntil() {
        return web.until().orElse(null);
    }

    public long getWebDaysLeft() {
        return web.until().map(this::daysLeft).orElse(0L);
    }

    public boolean isWebSoon() {
        return getWebDaysLeft() < KeysNeeds.WARNING.toDays();
    }

    private long daysLeft(Instant until) {
        return Math.max(0, Duration.between(clock.instant(), until).toDays());
    }

    public boolean isMain() {
        return settings.role() == Role.MAIN;
    }
}
