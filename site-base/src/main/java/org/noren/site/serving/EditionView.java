package org.noren.site.serving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.serving.Layers.Found;

/**
 * A view made of editions: at the main site of its published pages, at a partner of the release that it serves and,
 * below that, its original pages. Nothing is copied: a path is looked up in the editions' trees, and what it leads to is
 * read from the object store. It is made when a release or a page is switched, keeps the view before it for the assets
 * of pages that readers still have open, and lets go of that view when the time is over (S11, S12, S16, S21).
 */
public final class EditionView implements SiteView {
    private static final PagePath HOME = PagePath.ROOT;
    private static final String DEFAULT_LOCALE = "en";

    private final ViewFrame frame;
    private final Layers layers;
    private final ViewObjects read;
    private final ViewAssets assets;
    private final Clock clock;
    /** Titles of folders' start pages, which stand on every page below them. */
    private final Map<PagePath, String> titles = new ConcurrentHashMap<>();

    private volatile Optional<Before> before;
    private volatile Optional<Layout> usual = Optional.empty();

    /** The view before, and until when its assets are still served. */
    public record Before(SiteView view, Instant until) {}

    /** @param layers in this order: what the first one has at a path is what readers get */
    public EditionView(
            ViewFrame frame, List<Layer> layers, ObjectSource objects, Optional<Before> before, Clock clock) {
        this.frame = frame;
        this.layers = new Layers(layers);
        this.read = new ViewObjects(this.layers, objects, frame.menus());
        this.assets = new ViewAssets(this.layers, read, objects);
        this.before = before;
        this.clock = clock;
        forgetPast();
    }

    @Override
    public String identity() {
        return frame.identity();
    }

    @Override
    public ReleaseName release() {
        return frame.release();
    }

    @Override
    public String address() {
        return frame.address();
    }

    @Override
    public String locale() {
        return layers.find(HOME, Kind.PAGE)
                .map(Found::entry)
                .or(() -> layers.away(HOME))
                .flatMap(Entry::locale)
                .orElse(DEFAULT_LOCALE);
    }

    @Override
    public Optional<ShownPage> page(PagePath path) {
        if (path.isInternal()) {
            return Optional.empty();
        }
        return layers.find(path, Kind.PAGE)
                .filter(found -> !hidden(found))
                .flatMap(found -> shown(found.entry(), found.inherited()));
    }

    @Override
    public List<ListedPage> pages() {
        return layers.all(Kind.PAGE).stream()
                .filter(found -> !found.entry().path().isInternal() && !hidden(found))
                .map(found -> listed(found.entry(), found.inherited()))
                .toList();
    }

    private ListedPage listed(Entry entry, boolean inherited) {
        return new ListedPage(
                entry.path(),
                entry.locale().orElse(DEFAULT_LOCALE),
                inherited,
                inherited ? frame.overlay().saying(entry) : entry.object(),
                surroundings(entry, inherited));
    }

    private boolean hidden(Found found) {
        return found.inherited() && frame.overlay().hides(found.entry().path());
    }

    @Override
    public boolean takenOff(PagePath path) {
        return !path.isInternal()
                && layers.find(path, Kind.PAGE).filter(this::hidden).isPresent();
    }

    /** Whether a link that this site makes by itself may lead there. */
    boolean leadsTo(PagePath path) {
        return !frame.overlay().hides(path) || !takenOff(path);
    }

    private ViewSurroundings surroundings(Entry entry, boolean inherited) {
        return new ViewSurroundings(this, entry.path(), inherited, entry.alternates(), true);
    }

    @Override
    public Optional<ServedAsset> asset(PagePath path) {
        return assets.find(path);
    }

    @Override
    public Optional<ServedAsset> asset(String hash, PagePath path) {
        Optional<ServedAsset> here =
                assets.find(path).filter(asset -> asset.hash().equals(hash));
        return here.isPresent() ? here : viewBefore().flatMap(view -> view.asset(hash, path));
    }

    @Override
    public Optional<String> elsewhere(PagePath path) {
        if (path.isInternal()) {
            return Optional.empty();
        }
        Optional<PagePath> there = layers.away(path).isPresent() ? Optional.of(path) : directLink(path);
        return there.flatMap(page -> frame.mainAddress().map(main -> main + page.address()));
    }

    private Optional<PagePath> directLink(PagePath path) {
        return layers.redirect(path)
                .map(read::redirect)
                .filter(Redirect::isDirectLink)
                .map(Redirect::to);
    }

    @Override
    public Optional<PagePath> moved(PagePath path) {
        return layers.redirect(path)
                .map(read::redirect)
                .filter(redirect -> !redirect.isDirectLink())
                .map(Redirect::to)
                .filter(to -> has(to) || layers.away(to).isPresent());
    }

    @Override
    public Optional<ShownPage> notice(PagePath at, Page notice) {
        return usualLayout()
                .map(layout -> new ShownPage(
                        headed(notice, layout), layout, new ViewSurroundings(this, at, false, Map.of(), false)));
    }

    /** What the menu of a language can be made of, for who arranges it. */
    public MenuOrder.Parts menuParts(String locale) {
        return read.parts(locale);
    }

    /** The languages that have a menu. */
    public Set<String> menuLocales() {
        Set<String> locales = new TreeSet<>();
        layers.all(Kind.MENU).forEach(found -> found.entry().locale().ifPresent(locales::add));
        return locales;
    }

    /** Where the layout shows no title, the notice brings its own heading. */
    private static Page headed(Page notice, Layout layout) {
        return layout.slots().contains("title") ? notice : Notice.headed(notice);
    }

    /** The start pages of the folders that a page lies in, of its own language, from the top. */
    List<Menu.Item> ancestors(PagePath path) {
        Optional<Entry> shown = layers.find(path, Kind.PAGE).map(Found::entry);
        if (path.isInternal() || shown.isEmpty()) return List.of();
        List<Menu.Item> above = new ArrayList<>();
        String value = path.value();
        for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
            PagePath folder = PagePath.of(value.substring(0, slash + 1));
            if (!folder.equals(path)) {
                layers.find(folder, Kind.PAGE)
                        .filter(found -> !hidden(found)
                                && found.entry().locale().equals(shown.get().locale()))
                        .map(found -> new Menu.Item(folder, title(found.entry())))
                        .ifPresent(above::add);
            }
        }
        return above;
    }

    private String title(Entry entry) {
        return titles.computeIfAbsent(entry.path(), path -> read.page(entry).title());
    }

    /** Lets go of views before this one whose time is over. */
    public void forgetPast() {
        if (viewBefore().isEmpty()) {
            before = Optional.empty();
        } else if (before.get().view() instanceof EditionView older) {
            older.forgetPast();
        }
    }

    ViewFrame frame() {
        return frame;
    }

    ViewObjects read() {
        return read;
    }

    ViewAssets assets() {
        return assets;
    }

    boolean has(PagePath path) {
        return !path.isInternal() && layers.find(path).isPresent();
    }

    /** A page whose own layout is missing is shown in the usual one rather than not at all. */
    private Optional<ShownPage> shown(Entry entry, boolean inherited) {
        Page signed = read.page(entry);
        Page page = inherited ? frame.overlay().over(entry.path(), signed) : signed;
        Optional<Layout> own = read.layout(page.layout());
        Optional<Layout> layout = own.isPresent() ? own : usualLayout();
        return layout.map(found -> new ShownPage(page, found, surroundings(entry, inherited)));
    }

    /** The home page's; of a site without a home page, any. */
    private Optional<Layout> usualLayout() {
        if (usual.isEmpty()) {
            usual = layers.find(HOME, Kind.PAGE)
                    .flatMap(found -> read.layout(read.page(found.entry()).layout()))
                    .or(() -> layers.any(Kind.LAYOUT)
                            .flatMap(entry -> Layout.nameOf(entry.path()))
                            .flatMap(read::layout));
        }
        return usual;
    }

    private Optional<SiteView> viewBefore() {
        return before.filter(view -> clock.instant().isBefore(view.until())).map(Before::view);
    }
}
