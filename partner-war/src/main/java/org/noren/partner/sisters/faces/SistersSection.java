package org.noren.partner.sisters.faces;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** The sister sites in the office's navigation. */
@ApplicationScoped
class SistersSection implements OfficeSection {
    @Override
    public int order() {
        return 790;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(MySitesPage.HERE, Texts.in(language).text("nav.my-sites")));
    }
}
