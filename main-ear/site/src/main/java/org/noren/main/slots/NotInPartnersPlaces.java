package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.noren.shared.page.Advert;
import org.noren.shared.page.PagePath;
import org.noren.site.content.PathRules;

/** What the main site writes into a partner's place for advertisements would be shown nowhere, so it is not written (S22, S94). */
@ApplicationScoped
public class NotInPartnersPlaces implements PathRules {
    private static final String REASON =
            "this place for advertisements is the partners’ own, and each of them fills it itself";

    @Override
    public Map<PagePath, String> refusals(Collection<PagePath> paths) {
        return paths.stream()
                .distinct()
                .filter(path -> Advert.ofFragment(path)
                        .filter(advert -> advert.owner() == Advert.Owner.PARTNER)
                        .isPresent())
                .collect(Collectors.toMap(path -> path, path -> REASON));
    }
}
