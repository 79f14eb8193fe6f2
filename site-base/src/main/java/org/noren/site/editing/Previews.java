package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Rendered;
import org.noren.shared.page.Renderer;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Opened;
import org.noren.site.serving.Shop;
import org.noren.site.serving.ShownPage;
import org.noren.site.serving.SiteView;
import org.noren.site.settings.SiteSettings;

/**
 * A page's draft as shoppers would see it now: by the same renderer, amid what is served at this moment. Pictures and
 * style sheets come from the shoppers' port, so those that are not published yet are missing.
 */
@ApplicationScoped
public class Previews {
    @Inject
    Shop shop;

    @Inject
    ContentReader reader;

    @Inject
    SiteSettings settings;

    /** @return empty when no page lies there, or the site has no layout to show it in */
    public Optional<Rendered> of(PagePath path, int revision) {
        return reader.open(path, revision)
                .map(Opened::content)
                .filter(Content.PageText.class::isInstance)
                .map(content -> ((Content.PageText) content).page())
                .flatMap(page -> render(path, page));
    }

    private Optional<Rendered> render(PagePath path, Page page) {
        SiteView view = shop.view();
        return view.page(path)
                .or(() -> view.notice(path, page))
                .map(shown -> new ShownPage(page, layout(page, shown.layout()), shown.surroundings()))
                .map(shown -> Renderer.render(
                        shown.layout(),
                        shown.page(),
                        new FromTheOffice(
                                shown.surroundings(), settings.shopAddress().toString())));
    }

    /** The draft of the page's own layout, where this site writes it. */
    private Layout layout(Page page, Layout usual) {
        if (page.layout().equals(usual.name())) return usual;
        return reader.open(Layout.path(page.layout()))
                .map(Opened::content)
                .filter(Content.LayoutText.class::isInstance)
                .map(content -> ((Content.LayoutText) content).layout())
                .orElse(usual);
    }
}
