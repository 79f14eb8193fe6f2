package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** The people in the office's navigation. */
@ApplicationScoped
class PeopleSection implements OfficeSection {
    @Override
    public int order() {
        return 800;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(
                "/office/people.xhtml", Texts.in(language).text("nav.people"), Set.of("/office/person.xhtml")));
    }
}
