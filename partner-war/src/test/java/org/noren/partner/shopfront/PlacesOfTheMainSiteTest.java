package org.noren.partner.shopfront;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.PagePath;

/** A partner puts nothing into the main site's places for advertisements, and what it likes into its own (S22, S94). */
class PlacesOfTheMainSiteTest {
    @Test
    void onlyTheMainSitesPlacesAreRefused() {
        PagePath theirs = PagePath.of("/.slot/advert-main-below/ja");
        List<PagePath> paths = List.of(
                theirs,
                PagePath.of("/.slot/advert-partner-corner/ja"),
                PagePath.of("/.slot/footer/ja"),
                PagePath.of("/advert-main.html"),
                theirs);
        assertEquals(
                Set.of(theirs), new NotInTheMainSitesPlaces().refusals(paths).keySet());
    }
}
