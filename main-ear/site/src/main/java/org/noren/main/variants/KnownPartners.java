package org.noren.main.variants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.PathRules;
import org.noren.site.content.VariantPath;

/** No variant is written for a partner that there never was: nobody would ever see it. Groups come and go. */
@ApplicationScoped
public class KnownPartners implements PathRules {
    private static final String REASON = "there is no partner of that name, so nobody would ever see this variant";

    @Inject
    Partners partners;

    @Override
    public Map<PagePath, String> refusals(Collection<PagePath> paths) {
        Map<PagePath, SiteName> whoms = new HashMap<>();
        for (PagePath path : paths) {
            VariantPath.of(path)
                    .filter(variant -> !variant.forGroup())
                    .ifPresent(variant -> whoms.put(path, new SiteName(variant.whom())));
        }
        if (whoms.isEmpty()) {
            return Map.of();
        }
        Set<SiteName> known = partners.named(Set.copyOf(whoms.values())).stream()
                .map(Partner::name)
                .collect(Collectors.toSet());
        whoms.values().removeAll(known);
        return whoms.keySet().stream().collect(Collectors.toMap(path -> path, path -> REASON));
    }
}
