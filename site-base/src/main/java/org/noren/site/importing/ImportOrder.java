package org.noren.site.importing;

import java.util.Optional;
import org.noren.shared.page.PagePath;

/**
 * What somebody asks for with an import.
 *
 * @param at the folder of the site that the import goes to; {@code /} for all of it
 * @param dryRun whether only to report what would happen
 * @param publish whether to publish what was imported, at once
 * @param author who is named with each new revision
 * @param locale language of pages that do not tell theirs
 * @param layout layout of pages that do not name one; when empty, the folder's first layout, or one made of the pages' own
 *     style sheets
 */
public record ImportOrder(
        PagePath at, boolean dryRun, boolean publish, String author, String locale, Optional<String> layout) {
    public static ImportOrder by(String author) {
        return new ImportOrder(PagePath.ROOT, false, false, author, "ja", Optional.empty());
    }

    public ImportOrder at(PagePath prefix) {
        return new ImportOrder(prefix, dryRun, publish, author, locale, layout);
    }

    public ImportOrder dry() {
        return new ImportOrder(at, true, publish, author, locale, layout);
    }

    public ImportOrder published() {
        return new ImportOrder(at, dryRun, true, author, locale, layout);
    }
}
