package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Renderer;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.page.Surroundings;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Laying;
import org.noren.site.content.Opened;
import org.noren.site.content.VariantPath;
import org.noren.site.editing.OtherSites.OtherSite;
import org.noren.site.editing.Previewed.Not;
import org.noren.site.editing.Previewed.Reason;
import org.noren.site.serving.Shop;
import org.noren.site.serving.ShownPage;
import org.noren.site.serving.SiteView;
import org.noren.site.settings.SiteSettings;

/**
 * A page that is not published yet as shoppers would see it now: by the same renderer, amid what is served at this
 * moment, here or at another site that shows it. Pictures and style sheets come from the shoppers' port; pictures that
 * are not published yet are put in by the office.
 */
@ApplicationScoped
public class Previews {
    private static final long LONGEST_INLINE = 2L << 20;

    @Inject
    Shop shop;

    @Inject
    ContentReader reader;

    @Inject
    Pictures pictures;

    @Inject
    SiteSettings settings;

    @Inject
    @Any
    Instance<OtherSites> others;

    /** The other sites at which a page can be looked at. */
    public List<OtherSite> sites() {
        return others.stream().flatMap(known -> known.all().stream()).toList();
    }

    /**
     * A revision that was saved; of a layout, with the start page in it, here.
     *
     * @param at name of the other site to look at it; empty for this one
     */
    public Previewed of(PagePath path, int revision, String at) {
        Optional<Layout> layout = reader.open(path, revision)
                .map(Opened::content)
                .filter(Content.LayoutText.class::isInstance)
                .map(content -> ((Content.LayoutText) content).layout());
        if (layout.isPresent()) return dressed(layout.get(), PagePath.ROOT);
        Optional<Page> page = reader.open(path, revision)
                .map(Opened::content)
                .filter(Content.PageText.class::isInstance)
                .map(content -> ((Content.PageText) content).page());
        return page.isEmpty() ? new Not(Reason.NOTHING_THERE) : at(path, page.get(), at);
    }

    /**
     * A text that nobody has saved, made clean as saving it would.
     *
     * @param at name of the other site to look at it; empty for this one
     */
    public Previewed of(PagePath path, Typed typed, String at) {
        Page page;
        try {
            page = typed.clean();
        } catch (IllegalArgumentException unfit) {
            return new Not(Reason.UNFIT);
        }
        return at(path, page, at);
    }

    private Previewed at(PagePath written, Page text, String at) {
        Optional<VariantPath> variant = VariantPath.of(written);
        PagePath path = VariantPath.shownAt(written);
        Optional<Page> page = variant.isPresent() ? here(path) : Optional.of(text);
        if (at.isEmpty()) {
            Optional<Page> laid = variant.isEmpty() ? page : laid(page, variant.get(), text);
            return laid.map(shown -> render(path, shown, Optional.empty()))
                    .orElseGet(() -> new Not(Reason.FITS_NOTHING));
        }
        Optional<OtherSite> site =
                sites().stream().filter(known -> known.name().equals(at)).findFirst();
        if (site.isEmpty()) return new Not(Reason.NO_SUCH_SITE);
        boolean shown = path.isInternal() || site.get().inherits().test(path);
        if (!shown) return new Not(Reason.NOT_INHERITED);
        Map<VariantPath, Page> typed = variant.map(which -> Map.of(which, text)).orElseGet(Map::of);
        return site.get()
                .otherwise()
                .at(path, page, typed)
                .map(there -> render(path, there, Optional.of(new Elsewhere(site.get(), typed))))
                .orElseGet(() -> new Not(Reason.FITS_NOTHING));
    }

    /** The page as shoppers have it here, or as it was written last. */
    private Optional<Page> here(PagePath path) {
        return shop.view()
                .page(path)
                .map(ShownPage::page)
                .or(() -> reader.open(path)
                        .map(Opened::content)
                        .filter(Content.PageText.class::isInstance)
                        .map(content -> ((Content.PageText) content).page()));
    }

    private static Optional<Page> laid(Optional<Page> page, VariantPath which, Page text) {
        return page.isEmpty() && which.block().isEmpty()
                ? Optional.of(text)
                : page.flatMap(beneath -> Laying.over(beneath, which, text));
    }

    /** @param typed variants as they stand in the editor */
    private record Elsewhere(OtherSite site, Map<VariantPath, Page> typed) {}

    /**
     * A layout that nobody has saved, with a page in it as that is served now.
     *
     * @param layout its name stands in the title
     */
    public Previewed ofLayout(Typed layout, PagePath page) {
        Layout dress;
        try {
            dress = Layout.of(
                    layout.title().strip(),
                    SanitisingPolicy.CURRENT.sanitiseLayout(layout.body()).html());
        } catch (IllegalArgumentException unfit) {
            return new Not(Reason.NO_CONTENT_SLOT);
        }
        return dressed(dress, page);
    }

    private Previewed dressed(Layout dress, PagePath page) {
        Page sample = new Page(shop.view().locale(), settings.title(), "", dress.name(), "");
        ShownPage shown = shop.view()
                .page(page)
                .or(() -> shop.view().notice(page, sample))
                .orElse(null);
        if (shown == null) return new Not(Reason.NO_LAYOUT);
        String home = settings.shopAddress().toString();
        return new Previewed.Shown(
                Renderer.render(dress, shown.page(), new FromTheOffice(shown.surroundings(), home, this::unpublished)));
    }

    /** How a page of this layout looks, for an editor. */
    public Dress dress(PagePath path, String locale, String layout) {
        return Dress.of(of(path, new Typed("", locale, "", "", layout, "", "", ""), ""));
    }

    private Previewed render(PagePath path, Page page, Optional<Elsewhere> at) {
        SiteView view = shop.view();
        Optional<ShownPage> served = view.page(path).or(() -> view.notice(path, page));
        if (served.isEmpty()) return new Not(Reason.NO_LAYOUT);
        String home = settings.shopAddress().toString();
        Surroundings here = served.get().surroundings();
        Surroundings there = at.<Surroundings>map(other -> new AtAnotherSite(here, other.site(), home, other.typed()))
                .orElse(here);
        return new Previewed.Shown(Renderer.render(
                layout(page, served.get().layout()), page, new FromTheOffice(there, home, this::unpublished)));
    }

    /** A picture that shoppers cannot get yet, as an address that holds it; empty when they can, or it is long. */
    private Optional<String> unpublished(PagePath asset) {
        if (shop.view().asset(asset).isPresent()) return Optional.empty();
        return pictures.find(asset)
                .filter(picture -> picture.size() <= LONGEST_INLINE)
                .map(Previews::inline);
    }

    private static String inline(Pictures.Picture picture) {
        try (InputStream in = picture.bytes().open()) {
            return "data:" + picture.mediaType() + ";base64,"
                    + Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in the store could not be read", e);
        }
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
