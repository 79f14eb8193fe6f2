package org.noren.site.watch.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.watch.LinkCertificate;

/** The site's own keys in the navigation, and on the start page when one of them ends soon. */
@ApplicationScoped
class KeysSection implements OfficeSection {
    static final Duration WARNING = Duration.ofDays(30);

    private static final String ADDRESS = "/office/keys.xhtml";

    @Inject
    LinkCertificate link;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 890;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(ADDRESS, Texts.in(language).text("nav.keys")));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        Instant now = clock.instant();
        if (!frame.may(ADDRESS) || !(link.now() instanceof LinkCertificate.Shown.Valid own)) {
            return List.of();
        }
        Duration left = Duration.between(now, own.until());
        if (left.compareTo(WARNING) >= 0) {
            return List.of();
        }
        return List.of(new Need(
                left.isNegative() ? Tone.BAD : Tone.WARNING,
                texts.text(
                        settings.role() == Role.MAIN ? "keys.own" : "keys.own.site",
                        Math.max(0, left.toDays()),
                        frame.time(own.until())),
                texts.text("keys.own.cure"),
                texts.text("keys.own.go"),
                ADDRESS));
    }
}
