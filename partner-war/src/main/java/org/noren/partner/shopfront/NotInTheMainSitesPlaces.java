package org.noren.partner.shopfront;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.noren.shared.page.Advert;
import org.noren.shared.page.PagePath;
import org.noren.site.content.PathRules;

/** The main site's places for advertisements are filled by the main site alone, also where it has put nothing there yet (S22). */
@ApplicationScoped
public class NotInTheMainSitesPlaces implements PathRules {
    private static final String REASON = "this place for advertisements is the main site’s, which alone fills it";

    @Override
    public Map<PagePath, String> refusals(Collection<PagePath> paths) {
        return paths.stream()
                .distinct()
                .filter(path -> Advert.ofFragment(path)
                        .filter(advert -> advert.owner() == Advert.Owner.MAIN)
                        .isPresent())
                .collect(Collectors.toMap(path -> path, path -> REASON));
    }
}
