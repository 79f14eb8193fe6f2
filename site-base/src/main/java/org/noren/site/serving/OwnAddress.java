package org.noren.site.serving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.PagePath;

/**
 * What the software itself answers to shoppers at one of the {@linkplain org.noren.shared.page.ReservedPaths reserved
 * paths}: a search, a map of the site. Each is a CDI bean; nothing that a site holds can take its place.
 */
public interface OwnAddress {
    PagePath at();

    Answer answer(SiteView view, Asking asking);

    /**
     * What a reader asks for.
     *
     * @param parameters of the address, the first of each name
     * @param wishes languages that the reader reads, the best first
     */
    record Asking(Map<String, String> parameters, List<Locale> wishes) {
        public Asking {
            parameters = Map.copyOf(parameters);
            wishes = List.copyOf(wishes);
        }

        /** What a parameter says; empty when it is not there. */
        public String parameter(String name) {
            return Optional.ofNullable(parameters.get(name)).orElse("");
        }
    }

    sealed interface Answer {
        /**
         * A page in the site's layout, made for this reader and kept by nobody.
         *
         * @param view that it was made from
         */
        record Shown(SiteView view, ShownPage page, int status) implements Answer {}

        /** A file made by the software; it may lie ready. */
        record Written(Representation file) implements Answer {}

        /** Nothing here just now. */
        record Nothing(Notice notice) implements Answer {}
    }
}
