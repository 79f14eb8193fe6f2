package org.noren.site.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.Destinations.Planned;

/**
 * What must be known of all pages of an import before the first one is made; little, because it is kept of all of them.
 *
 * @param base where the page's relative addresses start
 * @param alternates addresses of the page in other languages
 * @param styleSheets addresses of those for the screen, in order
 */
record SourceFacts(
        Planned file,
        PagePath base,
        Optional<String> locale,
        Optional<String> layout,
        List<String> alternates,
        List<String> styleSheets) {

    static SourceFacts of(Planned file, TextDecoding text) {
        var page = new SourcePage(file.file().name(), text.text());
        Map<String, String> alternates = page.alternates();
        return new SourceFacts(
                file,
                page.baseOr(file.at()),
                page.locale(),
                page.layout(),
                List.copyOf(alternates.values()),
                page.styleSheets());
    }
}
