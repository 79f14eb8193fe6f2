package org.noren.site.editing;

import java.io.Serializable;
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
}
