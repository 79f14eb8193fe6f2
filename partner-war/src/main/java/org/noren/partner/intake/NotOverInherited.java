package org.noren.partner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.site.content.PathRules;
import org.noren.site.content.VariantPath;

/** Where the served release has something, nothing of this site's own is written: readers would never see it (S91). */
@ApplicationScoped
public class NotOverInherited implements PathRules {
    private static final String REASON = "what lies there comes from the main site; choose another path";

    private static final String VARIANT = "variants for partners are the main site's; write a page of your own here";

    @Inject
    InheritedPaths inherited;

    @Override
    public Map<PagePath, String> refusals(Collection<PagePath> paths) {
        Map<PagePath, String> refusals = new HashMap<>();
        inherited.clashes(Set.copyOf(paths)).forEach(path -> refusals.put(path, REASON));
        paths.stream().filter(VariantPath::isOne).forEach(path -> refusals.put(path, VARIANT));
        return refusals;
    }
}
