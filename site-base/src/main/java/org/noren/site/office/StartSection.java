package org.noren.site.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What every office has at the ends of its navigation. */
final class StartSection {
    private StartSection() {}

    /** The way back to the start page. */
    @ApplicationScoped
    static class First implements OfficeSection {
        @Override
        public int order() {
            return 0;
        }

        @Override
        public List<Entry> navigation(Locale language) {
            return List.of(new Entry("/office/index.xhtml", Texts.in(language).text("nav.start")));
        }
    }

    /** Who did what. */
    @ApplicationScoped
    static class Last implements OfficeSection {
        @Override
        public int order() {
            return 900;
        }

        @Override
        public List<Entry> navigation(Locale language) {
            return List.of(new Entry("/office/audit.xhtml", Texts.in(language).text("nav.audit")));
        }
    }
}
