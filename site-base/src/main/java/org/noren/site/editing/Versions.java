package org.noren.site.editing;

import java.util.List;
import org.noren.site.content.Listed;

/** Which pages say the same in different languages? */
@FunctionalInterface
public interface Versions {
    /** Those whose newest revision has this translation key, deleted ones left out, in the order of their paths. */
    List<Listed> sharing(String translationKey);
}
