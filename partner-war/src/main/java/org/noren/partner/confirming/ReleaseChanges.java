package org.noren.partner.confirming;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Release;
import org.noren.shared.page.Page;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.store.ObjectStore;

/**
 * What the staged release would change here, path by path. Thousands of pages take a while to be read for their titles and
 * figures: that is begun when the question comes in, and whoever looks earlier sees the paths alone. What was read is kept as
 * long as both editions stay the same, because neither of them ever changes.
 */
@ApplicationScoped
public class ReleaseChanges {
    private static final int AT_ONCE = 200;
    private static final long PATIENCE_MILLIS = 600;

    @Inject
    IntakeBook book;

    @Inject
    Nodes nodes;

    @Inject
    ObjectStore objects;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor threads;

    private record Pair(Digest served, Digest staged) {}

    private record Known(Pair pair, CompletableFuture<List<ChangedPath>> read) {}

    private Optional<Known> known = Optional.empty();

    /**
     * @param agreed what beside pages is said in another way than now
     * @param leadsTo address of the main site, if the pages' paths would lead there
     * @param read whether titles and figures have been read; else they will be in a while
     */
    public record Found(List<ChangedPath> paths, List<AgreedChange> agreed, Optional<String> leadsTo, boolean read) {
        public Found {
            agreed = List.copyOf(agreed);
            paths = List.copyOf(paths);
        }
    }

    /** A question has come: by the time somebody looks, its pages have been read. */
    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) QuestionPut put) {
        threads.execute(() -> book.standing().staged().ifPresent(staged -> reading(staged, book.standing())));
    }

    /** What this release would change, if it is the one that is staged. */
    public Optional<Found> of(Digest release) {
        Standing standing = book.standing();
        return standing.staged()
                .filter(staged -> staged.digest().equals(release))
                .map(staged -> found(staged, standing));
    }

    private Found found(SealedRelease staged, Standing standing) {
        CompletableFuture<List<ChangedPath>> reading = reading(staged, standing);
        List<AgreedChange> agreed = AgreedChange.between(
                standing.serving().map(serving -> serving.release().header()), staged.header());
        Optional<String> leadsTo = Optional.of(staged.header())
                .filter(header -> header.way() == Release.Way.DIRECT)
                .map(Release::mainAddress);
        try {
            return new Found(reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS), agreed, leadsTo, true);
        } catch (TimeoutException stillReading) {
            return new Found(
                    changes(staged, standing).stream().map(ChangedPath::unread).toList(), agreed, leadsTo, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a release was read", e);
        } catch (ExecutionException e) {
            forget();
            throw new IllegalStateException("release " + staged.header().number() + " cannot be read", e.getCause());
        }
    }

    private synchronized void forget() {
        known = Optional.empty();
    }

    private synchronized CompletableFuture<List<ChangedPath>> reading(SealedRelease staged, Standing standing) {
        Pair pair = new Pair(served(standing).root(), staged.header().edition());
        if (known.isEmpty() || !known.get().pair().equals(pair)) {
            known = Optional.of(new Known(
                    pair, CompletableFuture.supplyAsync(() -> read(changes(staged, standing)), threads)));
        }
        return known.get().read();
    }

    private Edition served(Standing standing) {
        return standing.serving()
                .map(serving -> Edition.at(serving.release().header().edition(), nodes))
                .orElseGet(() -> Edition.empty(nodes));
    }

    private List<Change> changes(SealedRelease staged, Standing standing) {
        return served(standing).changesTo(Edition.at(staged.header().edition(), nodes));
    }

    private List<ChangedPath> read(List<Change> changes) {
        List<ChangedPath> paths = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            List<Change> some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
            Map<Digest, byte[]> contents = new HashMap<>(objects.find(some.stream()
                    .flatMap(change -> java.util.stream.Stream.of(change.before(), change.after()))
                    .flatMap(Optional::stream)
                    .filter(entry -> entry.kind() == Kind.PAGE)
                    .map(Entry::object)
                    .distinct()
                    .toList()));
            some.forEach(change -> paths.add(
                    ChangedPath.read(change, page(change.before(), contents), page(change.after(), contents))));
        }
        return paths;
    }

    private static Optional<Page> page(Optional<Entry> entry, Map<Digest, byte[]> contents) {
        return entry.filter(found -> found.kind() == Kind.PAGE)
                .flatMap(found -> Optional.ofNullable(contents.get(found.object())))
                .map(ReleaseChanges::page);
    }

    private static Page page(byte[] object) {
        try {
            return Page.read(object);
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("a page of a release was checked, and cannot be read now", e);
        }
    }

    /** The page as it is served, if it is. */
    public Optional<Page> before(ChangedPath path) {
        return page(path.before(), contents(path.before()));
    }

    /** The page as it would be served, if it would. */
    public Optional<Page> after(ChangedPath path) {
        return page(path.after(), contents(path.after()));
    }

    private Map<Digest, byte[]> contents(Optional<Entry> entry) {
        return entry.map(found -> objects.find(List.of(found.object()))).orElseGet(Map::of);
    }
}
