package org.noren.site.searching;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.serving.ListedPage;
import org.noren.site.serving.ServedChanged;
import org.noren.site.serving.Shop;
import org.noren.site.serving.SiteView;

/**
 * Finds pages of what is served. It follows the views of the site: when another one is served, the pages that differ are
 * read by a thread of its own, and the index's next state takes the place of the one before when all of them are in. A
 * reader who comes in between waits a little and is then told to come back; nobody gets pages of a release that is
 * not served. What it costs is bounded: pages, characters, and shoppers who search at one time. V4.
 */
@ApplicationScoped
public class SiteSearch {
    private static final Logger LOG = Logger.getLogger(SiteSearch.class.getName());
    private static final int MOST_AT_ONCE = 8;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Limits limits;
    private final Shop shop;
    private final PageIndex index;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable ExecutorService worker;
    private boolean resting;
    private volatile @Nullable Ready ready;

    /** What the index holds; only the thread that follows looks at it. */
    private final Map<PagePath, Held> held = new HashMap<>();

    private long characters;

    private record Held(Digest object, int length) {}

    private record Ready(SiteView view, PageIndex.State state) {}

    /**
     * @param pages most that are in the index
     * @param characters most of all pages together; those beyond are found by their titles
     * @param patience how long a reader waits for an index that is being made
     * @param breath how long the index is left as it is after a change that nobody searches for
     */
    record Limits(int pages, long characters, Duration patience, Duration breath) {
        static final Limits USUAL = new Limits(20_000, 60_000_000, Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    /** How the search ended. */
    public sealed interface Answer {
        /** @param view that the pages are of; it was served when they were found */
        record Here(SiteView view, Found found, Set<String> languages) implements Answer {}

        /** Too many search just now, or the release was switched only just. */
        record NotNow() implements Answer {}
    }

    @Inject
    public SiteSearch(Shop shop, PageIndex index) {
        this(shop, index, Limits.USUAL);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SiteSearch() {
        this(null, null);
    }

    SiteSearch(Shop shop, PageIndex index, Limits limits) {
        this.shop = shop;
        this.index = index;
        this.limits = limits;
    }

    @PostConstruct
    void open() {
        open(threads);
    }

    void open(ThreadFactory makesThreads) {
        worker = Executors.newSingleThreadExecutor(makesThreads);
    }

    @PreDestroy
    void close() {
        if (worker != null) worker.shutdownNow();
        Ready last = ready;
        ready = null;
        if (last != null) last.state().close();
    }

    /**
     * After a breath, in which all further changes are taken together: whoever publishes, and the partners to whom it goes,
     * go before whoever may search for it soon. Somebody who does search does not wait for its end.
     */
    synchronized void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ServedChanged change) {
        if (worker == null || resting) return;
        resting = true;
        Executor later = CompletableFuture.delayedExecutor(limits.breath().toMillis(), TimeUnit.MILLISECONDS, worker);
        CompletableFuture.runAsync(this::rested, later);
    }

    private void rested() {
        synchronized (this) {
            resting = false;
        }
        catchUp();
    }

    /** Looks what is served now, and makes the index say the same; soon, not at once. */
    public synchronized CompletableFuture<Void> follow() {
        return worker == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(this::catchUp, worker);
    }

    /** How many more may search just now. */
    int places() {
        return places.availablePermits();
    }

    public Answer ask(Question question) {
        if (!places.tryAcquire()) return new Answer.NotNow();
        try {
            for (int i = 0; i < 2; i++) {
                Optional<Ready> now = current();
                if (now.isEmpty()) break;
                SiteView view = now.get().view();
                PageIndex.State state = now.get().state();
                Function<PagePath, PageText> texts = path -> text(view, path);
                Optional<Found> found = question.none() ? Optional.of(Found.NOTHING) : state.find(question, texts);
                if (found.isPresent())
                    return new Answer.Here(view, found.get(), state.pages().keySet());
            }
            return new Answer.NotNow();
        } finally {
            places.release();
        }
    }

    /** The index of what is served now, waited for if need be. */
    private Optional<Ready> current() {
        Ready now = ready;
        if (isServed(now)) return Optional.ofNullable(now);
        try {
            follow().get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException notYet) {
            LOG.log(Level.FINE, "the search is not ready", notYet);
        }
        Ready made = ready;
        return isServed(made) ? Optional.ofNullable(made) : Optional.empty();
    }

    private boolean isServed(@Nullable Ready made) {
        return made != null && made.view().identity().equals(shop.view().identity());
    }

    private static PageText text(SiteView view, PagePath path) {
        return PageText.of(path, view.page(path).orElseThrow().page());
    }

    private void catchUp() {
        SiteView view = shop.view();
        Ready before = ready;
        if (before != null && before.view().identity().equals(view.identity())) return;
        try {
            Map<PagePath, ListedPage> wanted = wanted(view);
            Set<PagePath> gone = new HashSet<>(held.keySet());
            gone.removeAll(wanted.keySet());
            gone.forEach(this::letGo);
            PageIndex.State state = index.next(
                    wanted.values().stream()
                            .filter(page -> !isHeld(page))
                            .map(page -> fitting(text(view, page.path()), page.object())),
                    gone);
            ready = new Ready(view, state);
            if (before != null) before.state().close();
            before = ready;
            ready = new Ready(view, index.cleared());
            state.close();
        } catch (RuntimeException fault) {
            held.clear();
            characters = 0;
            ready = null;
            if (before != null) before.state().close();
            LOG.log(
                    Level.SEVERE,
                    fault,
                    () -> "The search of release " + view.release().header()
                            + " could not be made; it is tried again when somebody searches");
            throw fault;
        }
    }

    private Map<PagePath, ListedPage> wanted(SiteView view) {
        Map<PagePath, ListedPage> wanted = new HashMap<>();
        var pages = view.pages();
        pages.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .limit(limits.pages())
                .forEach(page -> wanted.put(page.path(), page));
        if (pages.size() > limits.pages())
            LOG.warning(() -> "The site has " + pages.size() + " pages; only the first " + limits.pages()
                    + " by path can be found by the search");
        return wanted;
    }

    private boolean isHeld(ListedPage page) {
        Held there = held.get(page.path());
        return there != null && there.object().equals(page.object());
    }

    private PageText fitting(PageText text, Digest object) {
        letGo(text.path());
        PageText fits = characters + text.length() <= limits.characters() ? text : text.withoutText();
        held.put(text.path(), new Held(object, fits.length()));
        characters += fits.length();
        return fits;
    }

    private void letGo(PagePath path) {
        Held old = held.remove(path);
        characters -= old == null ? 0 : old.length();
    }
}
