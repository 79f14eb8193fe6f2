package org.noren.site.content;

import java.util.Collection;
import java.util.Map;
import org.noren.shared.page.PagePath;

/**
 * Which of these paths may not be written here, beside the reserved ones? Each half has rules of its own: a partner
 * refuses the paths of its inherited pages (S91). Every rule that the container knows is asked.
 */
@FunctionalInterface
public interface PathRules {
    /** @return for each path that is refused, the reason as a sentence */
    Map<PagePath, String> refusals(Collection<PagePath> paths);
}
