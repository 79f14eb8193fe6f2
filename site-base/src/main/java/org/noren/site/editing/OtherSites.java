package org.noren.site.editing;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.noren.shared.page.PagePath;

/** Which other sites show what this site writes? A main site's partners do; what a partner writes shows nowhere else. */
@FunctionalInterface
public interface OtherSites {
    /** Those of this moment, in the order of their names. */
    List<OtherSite> all();

    /**
     * @param name what tells it from the others
     * @param title as its shoppers read it
     * @param address where they find it, without a slash at the end
     * @param values its own, filled in where pages ask for them
     * @param inherits whether it shows a page of this path; those that it does not show it links here
     */
    record OtherSite(
            String name, String title, String address, Map<String, String> values, Predicate<PagePath> inherits) {}
}
