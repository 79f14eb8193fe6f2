package org.noren.site.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.StyleCheck.There;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.State;
import org.noren.site.serving.Shop;
import org.noren.site.serving.SiteView;
import org.noren.site.settings.SiteSettings;

/** The newest text of each style sheet, and what of it will not arrive at shoppers. */
@ApplicationScoped
@Transactional
public class StyleSheets {
    @Inject
    ContentReader reader;

    @Inject
    Contents contents;

    @Inject
    Shop shop;

    @Inject
    SiteSettings settings;

    /** Empty for what is no style sheet. */
    public Optional<String> text(PagePath path) {
        return reader.open(path)
                .filter(opened -> opened.item().state() != State.DELETED)
                .filter(opened -> AssetKind.ofType(opened.revision().mediaType()) == AssetKind.STYLE)
                .map(StyleSheets::text);
    }

    private static String text(Opened opened) {
        try (InputStream in = ((Content.File) opened.content()).source().open()) {
            return new String(in.readNBytes(MediaTypes.LONGEST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet at " + opened.item().path() + " could not be read", e);
        }
    }

    /** None for what is no style sheet. */
    public List<StyleFinding> findings(PagePath path) {
        return text(path).map(css -> findings(path, css)).orElse(List.of());
    }

    private List<StyleFinding> findings(PagePath path, String css) {
        SiteView view = shop.view();
        return new StyleCheck(path, settings.shopAddress().toString(), target -> there(target, view)).of(css);
    }

    /** At a partner site what the main site lends is there as well. */
    private There there(PagePath path, SiteView view) {
        if (view.asset(path).isPresent() || view.moved(path).isPresent()) return There.SHOWN;
        return contents.find(path)
                        .filter(item -> item.kind() == Kind.ASSET)
                        .map(Item::state)
                        .filter(state -> state != State.DELETED)
                        .isPresent()
                ? There.DRAFT
                : There.NOTHING;
    }
}
