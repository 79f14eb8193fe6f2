package org.noren.site.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.Redirect;

/** What lies, or is to lie, at a path. */
public sealed interface Content {
    Kind kind();

    /**
     * A page, or a slot's fragment.
     *
     * @param order its place in the navigation of its language, smaller first; pages without one are not in it
     * @param translationKey shared by the pages that say the same in different languages
     */
    record PageText(Page page, Optional<Integer> order, Optional<String> translationKey) implements Content {
        public static PageText of(Page page) {
            return new PageText(page, Optional.empty(), Optional.empty());
        }

        @Override
        public Kind kind() {
            return Kind.PAGE;
        }
    }

    /** How pages look. */
    record LayoutText(Layout layout) implements Content {
        @Override
        public Kind kind() {
            return Kind.LAYOUT;
        }
    }

    /** A picture, style sheet, font or document. Its media type follows from its path, and its bytes must agree. */
    record File(Source source) implements Content {
        @Override
        public Kind kind() {
            return Kind.ASSET;
        }
    }

    /** What stays where something lay that was moved; moving leaves it. Only a direct link is written by somebody. */
    record Moved(Redirect redirect) implements Content {
        @Override
        public Kind kind() {
            return Kind.REDIRECT;
        }
    }

    /** Opens the bytes of a file, as often as it is asked to. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
