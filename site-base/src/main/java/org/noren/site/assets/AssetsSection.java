package org.noren.site.assets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** The library in the office's navigation. */
@ApplicationScoped
class AssetsSection implements OfficeSection {
    @Override
    public int order() {
        return 105;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(
                "/office/assets.xhtml", Texts.in(language).text("nav.assets"), Set.of("/office/asset.xhtml")));
    }
}
