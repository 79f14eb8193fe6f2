package org.noren.site.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.noren.shared.page.CssAddresses;
import org.noren.shared.page.HtmlLinks.Role;
import org.noren.site.content.Draft;
import org.noren.site.importing.Destinations.Planned;
import org.noren.site.importing.Finding.Made;

/** Makes a style sheet of the site out of one that came: in UTF-8, with addresses as the site has them. */
final class StyleMaking {
    private final SourceLinks links;

    StyleMaking(SourceLinks links) {
        this.links = links;
    }

    Made make(Planned file, TextDecoding text) {
        SourceLinks.From from = links.from(file.at());
        String css = CssAddresses.rewrite(
                text.text().replaceFirst("^\\s*@charset\\s+[^;]{0,60};", ""), url -> from.rewrite(Role.ASSET, url));
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        Draft draft = Draft.of(file.path(), () -> new ByteArrayInputStream(bytes));
        return new Made(draft, Finding.of(file, from, List.of(), Notes.of(text)));
    }
}
