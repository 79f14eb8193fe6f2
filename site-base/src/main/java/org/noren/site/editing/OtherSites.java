package org.noren.site.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.VariantPath;

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
     * @param otherwise what it says in other words than this site
     */
    record OtherSite(
            String name,
            String title,
            String address,
            Map<String, String> values,
            Predicate<PagePath> inherits,
            Otherwise otherwise) {
        /** One that says everything as it is said here. */
        public OtherSite(
                String name, String title, String address, Map<String, String> values, Predicate<PagePath> inherits) {
            this(name, title, address, values, inherits, (path, page, typed) -> page);
        }
    }

    /** A page or fragment as another site shows it. */
    @FunctionalInterface
    interface Otherwise {
        /**
         * @param page what is to be shown at the path; nothing for a place that is left empty here
         * @param typed variants as they stand in an editor, instead of the published ones
         */
        Optional<Page> at(PagePath path, Optional<Page> page, Map<VariantPath, Page> typed);
    }
}
