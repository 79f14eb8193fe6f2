package org.noren.site.editing;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.noren.shared.page.Page;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What stands in the fields of the page editor, as it was typed: it may make a page, or not yet.
 *
 * @param path of a page that lies nowhere yet; else empty
 * @param body HTML, of a layout the whole document
 */
@Named("typed")
public record Typed(
        String path,
        String locale,
        String title,
        String description,
        String layout,
        String order,
        String key,
        String body)
        implements Serializable {

    /**
     * The page as saving would make it.
     *
     * @throws IllegalArgumentException when the fields make no page
     */
    public Page clean() {
        return new Page(
                locale.strip(),
                title.strip(),
                description.strip(),
                layout.strip(),
                SanitisingPolicy.CURRENT.sanitise(body).html());
    }

    /**
     * What two people typed who began with the same text, put together.
     *
     * @return empty where both changed the same place
     */
    public static Optional<Typed> both(Typed common, Typed mine, Typed theirs) {
        List<Optional<String>> together = List.of(
                one(common.locale, mine.locale, theirs.locale),
                one(common.title, mine.title, theirs.title),
                one(common.description, mine.description, theirs.description),
                one(common.layout, mine.layout, theirs.layout),
                one(common.order, mine.order, theirs.order),
                one(common.key, mine.key, theirs.key),
                BothTexts.of(common.body, mine.body, theirs.body));
        if (together.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        Iterator<String> next = together.stream().map(Optional::orElseThrow).iterator();
        return Optional.of(new Typed(
                mine.path, next.next(), next.next(), next.next(), next.next(), next.next(), next.next(), next.next()));
    }

    /** What changes as a whole, if no more than one of the two changed it. */
    private static Optional<String> one(String common, String mine, String theirs) {
        if (mine.equals(common)) return Optional.of(theirs);
        return theirs.equals(common) || theirs.equals(mine) ? Optional.of(mine) : Optional.empty();
    }
}
