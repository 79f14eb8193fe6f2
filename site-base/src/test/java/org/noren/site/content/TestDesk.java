package org.noren.site.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.jpa.TestContents;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.TestStores;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** A desk over an empty site, each call in a transaction of its own as in a server. */
public final class TestDesk {
    public static final PagePath ABOUT = PagePath.of("/about/");

    public final MovableClock clock = new MovableClock();
    public final FiredEvents<ContentChanged> changes = new FiredEvents<>();
    /** Paths that this half refuses, with the reason. */
    public final Map<PagePath, String> refused = new HashMap<>();

    public final TestSite site;
    public final ObjectStore store;
    private final Items items;
    private final Contents contents;
    private final ContentReader reader;
    private final ContentDesk desk;
    private final BulkDesk bulk;
    private final Moving moving;
    private final Bin bin;
    private final WordKeeping words;

    /** Of a main site, which shows what it is told to. */
    public TestDesk(TestDatabase database) {
        this(Role.MAIN, database, List.of());
    }

    /** @param rules asked at each call */
    public TestDesk(Role half, TestDatabase database, Iterable<ShowingRule> rules) {
        site = TestSite.empty(half, database);
        store = TestStores.of(site, database, clock);
        contents = TestContents.contents(site, store);
        reader = new ContentReader(contents, store);
        items = TestContents.items(site, database);
        var keeping = new Keeping(items, store, clock);
        var paths = new PathCheck(List.of(this::refusals));
        var redirects = new Redirects(items);
        var showing = new Showing(rules, items, contents, clock);
        desk = new ContentDesk(
                items, contents, reader, keeping, paths, redirects, showing, site::markRollback, changes, clock);
        bulk = new BulkDesk(desk, items);
        moving = new Moving(
                items,
                contents,
                new MoveCheck(paths, contents, showing),
                new Amending(items, contents, reader, keeping, showing),
                redirects,
                showing,
                changes);
        words = new WordKeeping(items, reader);
        bin = new Bin(items, paths, redirects, changes, SiteSettings.of(Map.of()), clock);
    }

    private Map<PagePath, String> refusals(Collection<PagePath> paths) {
        Map<PagePath, String> refusals = new HashMap<>(refused);
        refusals.keySet().retainAll(Set.copyOf(paths));
        return refusals;
    }

    public static Page page(String body) {
        return new Page("ja", "のれん", "", "shop", body);
    }

    public static Draft translation(String path, String locale, String key) {
        var page = new Page(locale, "Title " + locale, "", "shop", "<p>" + locale + "</p>");
        return new Draft(PagePath.of(path), new PageText(page, Optional.of(10), Optional.of(key)));
    }

    public static Draft layout(String body) {
        return Draft.of(Layout.of(
                "shop",
                "<!DOCTYPE html><html><head><title data-slot=\"title\"></title></head><body>" + body
                        + "<main data-slot=\"content\"></main></body></html>"));
    }

    public static Draft file(String path, byte[] bytes) {
        return Draft.of(PagePath.of(path), () -> new ByteArrayInputStream(bytes));
    }

    public static Draft css(String path, String text) {
        return file(path, text.getBytes(UTF_8));
    }

    public <T> T at(Function<ContentDesk, T> call) {
        return site.inTransaction(() -> call.apply(desk));
    }

    /** As it happens when something is published just after a withdrawal looked whether anything needs the file. */
    public void withdrawWithoutLooking(PagePath path) {
        site.run(() -> items.hold(Set.of(path)).values().forEach(item -> item.unpublish("hanako", clock.instant())));
        changes.fire(new ContentChanged(Set.of(), Set.of(path)));
    }

    public <T> T inBulk(Function<BulkDesk, T> call) {
        return site.inTransaction(() -> call.apply(bulk));
    }

    public <T> T moving(Function<Moving, T> call) {
        return site.inTransaction(() -> call.apply(moving));
    }

    public <T> T inBin(Function<Bin, T> call) {
        return site.inTransaction(() -> call.apply(bin));
    }

    /** As after an update from a version that kept no words. */
    public int forgetWordsAndCatchUp() {
        site.run(() -> site.entityManager()
                .createNativeQuery("delete from content_text")
                .executeUpdate());
        return site.inTransaction(words::catchUp);
    }

    /** What it costs to look. */
    public <T> TestSite.Asked<T> counting(Function<Contents, T> question) {
        return site.counting(() -> question.apply(contents));
    }

    /** Hanako, who has looked at everything just now. */
    public Seen seen() {
        return new Seen(clock.instant(), "hanako");
    }

    public <T> T look(Function<Contents, T> question) {
        return site.inTransaction(() -> question.apply(contents));
    }

    /** For a caller that begins its own transaction. */
    public ContentDesk desk() {
        return desk;
    }

    /** For a caller that begins its own transaction. */
    public Items items() {
        return items;
    }

    /** For a caller that begins its own transaction. */
    public Contents contents() {
        return contents;
    }

    /** For a caller that begins its own transaction. */
    public ContentReader reader() {
        return reader;
    }

    public Optional<Opened> open(PagePath path) {
        return site.inTransaction(() -> reader.open(path));
    }

    public Optional<Opened> open(PagePath path, int number) {
        return site.inTransaction(() -> reader.open(path, number));
    }

    public String body(PagePath path) {
        return ((PageText) open(path).orElseThrow().content()).page().body();
    }

    public State state(PagePath path) {
        return look(contents -> contents.find(path).orElseThrow().state());
    }

    /** Saves what must be saved for a test to begin; returns the revision's number. */
    public int write(Draft draft) {
        var number =
                open(draft.path()).map(opened -> opened.revision().number()).orElse(0);
        return ((Saved.Done) at(desk -> desk.save(draft, number, "hanako"))).number();
    }

    public void publish(PagePath... paths) {
        at(desk -> desk.publish(List.of(paths), "hanako"));
        changes.take();
    }

    public <T> List<T> together(int threads, Supplier<T> call) throws Exception {
        var start = new java.util.concurrent.CountDownLatch(1);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(threads);
        try {
            List<java.util.concurrent.Future<T>> calls = new ArrayList<>();
            for (var i = 0; i < threads; i++) {
                calls.add(pool.submit(() -> {
                    start.await();
                    return call.get();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (var result : calls) {
                results.add(result.get(30, java.util.concurrent.TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
