package org.noren.main.slots.faces;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** Slots, in the office's navigation. */
@ApplicationScoped
class SlotsSection implements OfficeSection {
    @Override
    public int order() {
        return 111;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(SlotsPage.HERE, Texts.in(language).text("nav.slots"), Set.of(SlotForm.HERE)));
    }
}
