package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Reference;

/** Needs as the published revisions state them; a mere link is none. */
@ApplicationScoped
class ContentNeeds implements Needs {
    @Inject
    Contents contents;

    @Override
    public Map<PagePath, Set<PagePath>> of(Collection<PagePath> published) {
        Map<PagePath, Set<PagePath>> needs = new HashMap<>();
        contents.references(published).forEach((path, references) -> {
            Set<PagePath> targets = references.stream()
                    .filter(reference -> reference.role() != Reference.Role.LINK)
                    .map(Reference::path)
                    .collect(Collectors.toSet());
            if (!targets.isEmpty()) {
                needs.put(path, targets);
            }
        });
        return needs;
    }

    @Override
    public Map<PagePath, Set<PagePath>> whoNeeds(Collection<PagePath> needed) {
        Set<PagePath> wanted = new HashSet<>(needed);
        Map<PagePath, Set<PagePath>> who = new HashMap<>();
        of(contents.whoReferences(wanted))
                .forEach((path, targets) -> targets.stream()
                        .filter(wanted::contains)
                        .forEach(target -> who.computeIfAbsent(target, t -> new HashSet<>())
                                .add(path)));
        return who;
    }
}
