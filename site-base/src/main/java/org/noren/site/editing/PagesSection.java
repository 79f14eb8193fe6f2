package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Kind;
import org.noren.site.content.Contents;
import org.noren.site.content.Search;
import org.noren.site.content.State;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** Pages in the office's navigation, and how many there are. */
@ApplicationScoped
class PagesSection implements OfficeSection {
    private static final String PAGES = "/office/pages.xhtml";
    private static final Set<String> BELOW =
            Set.of("/office/page.xhtml", "/office/page-history.xhtml", "/office/redirects.xhtml", "/office/bin.xhtml");

    @Inject
    Contents contents;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        Texts texts = Texts.in(language);
        return List.of(new Entry(PAGES, texts.text("nav.pages"), BELOW));
    }

    @Override
    public List<Tile> tiles(Locale language) {
        Texts texts = Texts.in(language);
        Search pages = Search.all().of(Kind.PAGE).withoutOwnPaths().lines(0, 1);
        long published = contents.list(pages.being(State.PUBLISHED)).total();
        long changed = contents.list(pages.being(State.CHANGED)).total();
        long drafts = contents.list(pages.being(State.DRAFT)).total();
        return List.of(new Tile(
                texts.text("pages.tile"),
                Long.toString(published + changed),
                changed + drafts == 0
                        ? texts.text("pages.tile.all-shown")
                        : texts.text("pages.tile.waiting", changed + drafts),
                Tone.CALM,
                Optional.of(PAGES)));
    }
}
