package org.noren.partner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.KnownPaths;

/** An original page may link to what this site inherits, and use its pictures: for an import, that is no dead end. */
@ApplicationScoped
public class KnownByInheritance implements KnownPaths {
    @Inject
    InheritedPaths inherited;

    @Override
    public boolean has(PagePath path) {
        return !inherited.clashes(Set.of(path)).isEmpty();
    }
}
