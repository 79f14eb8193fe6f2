package org.noren.main.scheduling.faces;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** What is scheduled, in the office's navigation. */
@ApplicationScoped
class ScheduleSection implements OfficeSection {
    @Override
    public int order() {
        return 150;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(
                SchedulePage.HERE,
                Texts.in(language).text("nav.schedule"),
                Set.of(ScheduleForm.HERE, "/office/schedule-change.xhtml")));
    }
}
