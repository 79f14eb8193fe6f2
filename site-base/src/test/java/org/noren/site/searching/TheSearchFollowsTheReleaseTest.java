package org.noren.site.searching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.noren.shared.page.PagePath;
import org.noren.site.searching.SiteSearch.Answer;
import org.noren.site.searching.SiteSearch.Limits;
import org.noren.site.searching.lucene.LuceneIndex;
import org.noren.site.serving.ServedChanged;

class TheSearchFollowsTheReleaseTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NOT_AT_ALL = Duration.ofMillis(1);
    private static final Duration LATER = Duration.ofHours(1);

    private final ShopFixture shop = new ShopFixture();
    private final HeldIndex index = new HeldIndex();
    private SiteSearch search = new SiteSearch(shop, index, new Limits(100, 1_000_000, SOON, LATER));

    @BeforeEach
    void open() {
        search.open(Executors.defaultThreadFactory());
    }

    @AfterEach
    void close() {
        index.held.release(100);
        search.close();
    }

    @Test
    void whatAReleaseBroughtIsFoundAndWhatItTookAwayIsNot() {
        shop.serve(site -> site.titled("/a.html", "en", "Apple", "red").titled("/b.html", "en", "Bean", "green"));
        assertEquals(List.of("/a.html"), found("red"));
        shop.serve(site -> site.titled("/b.html", "en", "Bean", "red").titled("/c.html", "en", "Corn", "yellow"));
        assertEquals(List.of("/b.html"), found("red"));
        assertEquals(List.of(), found("apple"));
        assertEquals(List.of(), found("green"));
        assertEquals(List.of("/c.html"), found("corn"));
        assertEquals(Set.of("/b.html", "/c.html"), Set.copyOf(index.read), "only what differs is read");
    }

    @Test
    void aReaderNeverGetsPagesOfAReleaseThatIsNotServed() throws Exception {
        shop.serve(site -> site.titled("/a.html", "en", "Apple", "red"));
        assertEquals(List.of("/a.html"), found("apple"));
        search.close();
        search = new SiteSearch(shop, index, new Limits(100, 1_000_000, NOT_AT_ALL, LATER));
        search.open(Executors.defaultThreadFactory());
        search.follow().get();
        assertEquals(List.of("/a.html"), found("apple"));
        index.hold();
        shop.serve(site -> site.titled("/b.html", "en", "Bean", "red"));
        assertInstanceOf(Answer.NotNow.class, search.ask(new Question("apple", "en", 1)));
        assertInstanceOf(Answer.NotNow.class, search.ask(new Question("red", "en", 1)));
        index.held.release(100);
        search.follow().get();
        assertEquals(List.of(), found("apple"));
        assertEquals(List.of("/b.html"), found("red"));
    }

    @Test
    void whoSearchesRightAfterAChangeDoesNotWaitUntilTheIndexWouldFollowByItself() {
        shop.serve(site -> site.titled("/a.html", "en", "Apple", "red"));
        search.onChange(new ServedChanged());
        assertEquals(List.of("/a.html"), found("apple"));
        shop.serve(site -> site.titled("/b.html", "en", "Bean", "red"));
        search.onChange(new ServedChanged());
        assertEquals(List.of("/b.html"), found("red"));
    }

    @Test
    @Timeout(60)
    void theIndexFollowsByItselfWhenNobodySearches() throws InterruptedException {
        search.close();
        search = new SiteSearch(shop, index, new Limits(100, 1_000_000, SOON, Duration.ofMillis(1)));
        search.open(Executors.defaultThreadFactory());
        for (String page : List.of("/a.html", "/b.html")) {
            shop.serve(site -> site.titled(page, "en", "Apple", "red"));
            search.onChange(new ServedChanged());
            while (!index.read.contains(page)) Thread.sleep(1);
        }
    }

    @Test
    void anIndexThatCouldNotBeMadeIsMadeAgain() {
        shop.serve(site -> site.titled("/a.html", "en", "Apple", "red").titled("/b.html", "en", "Bean", "green"));
        index.failing = true;
        assertInstanceOf(Answer.NotNow.class, search.ask(new Question("apple", "en", 1)));
        index.failing = false;
        assertEquals(List.of("/a.html"), found("apple"));
        assertEquals(List.of("/b.html"), found("green"));
    }

    @Test
    void moreThanFitsIsFoundByItsTitleOrNotAtAll() {
        search.close();
        search = new SiteSearch(shop, index, new Limits(2, 20, SOON, LATER));
        search.open(Executors.defaultThreadFactory());
        shop.serve(site -> site.titled("/a.html", "en", "Apple", "x".repeat(30))
                .titled("/b.html", "en", "Bean", "green")
                .titled("/c.html", "en", "Corn", "yellow"));
        assertEquals(List.of("/a.html"), found("apple"));
        assertEquals(List.of(), found("x".repeat(30)));
        assertEquals(List.of("/b.html"), found("green"));
        assertEquals(List.of(), found("corn"));
    }

    @Test
    void whoSearchesWhileManyDoIsAskedToComeBack() throws Exception {
        shop.serve(site -> site.titled("/a.html", "en", "Apple", "red"));
        index.hold();
        Thread[] many = new Thread[search.places()];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Thread(() -> search.ask(new Question("apple", "en", 1)));
            many[i].start();
        }
        while (search.places() > 0) Thread.onSpinWait();
        assertInstanceOf(Answer.NotNow.class, search.ask(new Question("apple", "en", 1)));
        index.held.release(100);
        for (Thread one : many) one.join();
        assertEquals(List.of("/a.html"), found("apple"));
    }

    private List<String> found(String typed) {
        return assertInstanceOf(Answer.Here.class, search.ask(new Question(typed, "en", 1))).found().hits().stream()
                .map(hit -> hit.path().value())
                .toList();
    }

    /** The real index, which can be made to wait or fail while it reads. */
    private static final class HeldIndex implements PageIndex {
        final Semaphore held = new Semaphore(1_000);
        final List<String> read = new CopyOnWriteArrayList<>();
        volatile boolean failing;
        private final PageIndex real = new LuceneIndex();

        void hold() {
            held.drainPermits();
        }

        @Override
        public State next(Stream<PageText> put, Collection<PagePath> gone) {
            read.clear();
            return real.next(
                    put.peek(page -> {
                        held.acquireUninterruptibly();
                        read.add(page.path().value());
                        if (failing && read.size() == 2) throw new IllegalStateException("a page cannot be read");
                    }),
                    gone);
        }

        @Override
        public State cleared() {
            return real.cleared();
        }
    }
}
