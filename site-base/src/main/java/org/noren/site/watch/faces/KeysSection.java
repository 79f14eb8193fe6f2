package org.noren.site.watch.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.settings.SiteSettings;
import org.noren.site.watch.KeyState;

/** The site's own keys in the navigation, and on the start page what of them needs a person. */
@ApplicationScoped
class KeysSection implements OfficeSection {
    static final String ADDRESS = "/office/keys.xhtml";

    @Inject
    KeyState keys;

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

    /** Nobody waits for a handshake who may not see what came of it. */
    @Override
    public List<Need> needs(Locale language) {
        return frame.may(ADDRESS)
                ? new KeysNeeds(settings.role(), settings.leastCertificate(), Texts.in(language), frame::time)
                        .of(keys.link(), keys.webUntil(), keys.signingTroubles(), clock.instant())
                : List.of();
    }
}
