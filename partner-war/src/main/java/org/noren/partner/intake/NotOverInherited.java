package org.noren.partner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.content.PathRules;

/** Where the served release has something, nothing of this site's own is written: readers would never see it (S91). */
@ApplicationScoped
public class NotOverInherited implements PathRules {
    private static final String REASON = "what lies there comes from the main site; choose another path";

    @Inject
    InheritedPaths inherited;

    @Override
    public Map<PagePath, String> refusals(Collection<PagePath> paths) {
        return inherited.clashes(Set.copyOf(paths)).stream().collect(Collectors.toMap(path -> path, path -> REASON));
    }
}
