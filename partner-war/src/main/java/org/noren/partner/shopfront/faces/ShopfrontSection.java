package org.noren.partner.shopfront.faces;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** Menu and values in the office's navigation. */
@ApplicationScoped
class ShopfrontSection implements OfficeSection {
    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        Texts texts = Texts.in(language);
        return List.of(
                new Entry("/office/menu.xhtml", texts.text("nav.menu")),
                new Entry("/office/values.xhtml", texts.text("nav.values")));
    }
}
