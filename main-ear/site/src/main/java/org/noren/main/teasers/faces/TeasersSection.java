package org.noren.main.teasers.faces;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** Lists of links, in the office's navigation. */
@ApplicationScoped
class TeasersSection implements OfficeSection {
    @Override
    public int order() {
        return 112;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(TeasersPage.HERE, Texts.in(language).text("nav.teasers")));
    }
}
