package org.noren.site.editing;

import java.util.Arrays;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.site.content.Search;
import org.noren.site.content.VariantPath;

/** What the office lists apart from each other; the names stand in addresses. */
public enum Shelf {
    PAGE,
    SLOT,
    /** Of pages and fragments, for partners; only a main site has them. */
    VARIANT,
    LAYOUT,
    ASSET;

    private static final String SLOTS = "/.slot/";

    /** What an address asks for; pages, when it asks for nothing that there is. */
    public static Shelf of(String name) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.name().equals(name))
                .findFirst()
                .orElse(PAGE);
    }

    /** Whether things lie in folders here that people have made. */
    public boolean hasFolders() {
        return this == PAGE || this == ASSET;
    }

    /** The same search, on this shelf only. @param folder within it, if it has folders */
    Search narrow(Search search, Optional<String> folder) {
        return switch (this) {
            case PAGE -> search.of(Kind.PAGE).withoutOwnPaths().under(folder.orElse("/"));
            case SLOT -> search.of(Kind.PAGE).under(SLOTS);
            case VARIANT -> search.of(Kind.PAGE).under(VariantPath.START);
            case LAYOUT -> search.of(Kind.LAYOUT);
            case ASSET -> search.of(Kind.ASSET).under(folder.orElse("/"));
        };
    }
}
