package org.noren.site.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** Letters in the office's navigation, and among what needs a person those that could not be sent. */
@ApplicationScoped
class PostSection implements OfficeSection {
    static final String LETTERS = "/office/letters.xhtml";

    @Inject
    PostOffice office;

    @Override
    public int order() {
        return 810;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(LETTERS, Texts.in(language).text("nav.letters")));
    }

    @Override
    public List<Need> needs(Locale language) {
        return new LetterNeeds(Texts.in(language)).of(office.outbox());
    }
}
