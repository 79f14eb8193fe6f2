package org.noren.shared.page;

import java.util.Optional;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * A page as data: what it says, in which language, and by which layout it is shown. The body is HTML that the
 * {@linkplain SanitisingPolicy sanitising policy} has left as it is; it is never compiled. A slot's fragment is a page
 * too, under {@code /.slot/NAME/LOCALE}. S16, S21, M4.
 *
 * @param locale language tag, such as {@code ja}
 * @param title plain text, at most {@value #MAX_TITLE} characters
 * @param description plain text for search engines, may be empty
 * @param layout name of the layout
 * @param body HTML that stands in the layout's content slot
 */
@Named("page")
public record Page(String locale, String title, String description, String layout, String body) {
    public static final int MAX_TITLE = 500;

    public Page {
        LanguageTag.checked(locale);
        Layout.checkName(layout);
        if (title.length() > MAX_TITLE)
            throw new IllegalArgumentException(
                    "A title of " + title.length() + " characters; at most " + MAX_TITLE + " are allowed");
    }

    /** Where the fragment for a layout's slot lies, {@code /.slot/footer/ja} for example. */
    public static PagePath slotPath(String slot, String locale) {
        return PagePath.of("/.slot/" + Layout.checkName(slot) + "/" + LanguageTag.checked(locale));
    }

    /** The slot whose fragment lies at the path; empty for any other path. */
    public static Optional<String> slotOf(PagePath path) {
        String[] names = path.value().split("/", -1);
        return names.length == 4 && names[1].equals(".slot") ? Optional.of(names[2]) : Optional.empty();
    }

    /** @throws StrictJson.Refused when the bytes are not exactly one page */
    public static Page read(byte[] object) throws StrictJson.Refused {
        return StrictJson.read(object, Page.class);
    }

    /** The page as an object; the same page always has the same bytes. */
    public byte[] bytes() {
        return StrictJson.write(this);
    }
}
