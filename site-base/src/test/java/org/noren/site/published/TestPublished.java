package org.noren.site.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.ContentChanged;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.content.MoveResult;
import org.noren.site.content.PublishedEntry;
import org.noren.site.content.Relocation;
import org.noren.site.content.TestDesk;
import org.noren.site.content.jpa.TestContents;
import org.noren.site.published.jpa.TestPublishedRows;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.TestDatabase;

/** A site that writes, publishes, and keeps its edition, as a server does it. */
public final class TestPublished {
    public final TestDesk desk;
    public final Contents contents;
    public final Nodes nodes;
    public final FiredEvents<EditionChanged> changes = new FiredEvents<>();
    private final EditionKeeper keeper;
    private final List<Consumer<ContentChanged>> followers = new ArrayList<>();

    public TestPublished(TestDatabase database) {
        desk = new TestDesk(database);
        contents = TestContents.contents(desk.site, desk.store);
        nodes = new Nodes(desk.store);
        keeper = keeper(TestPublishedRows.of(desk.site, desk.clock));
    }

    private EditionKeeper keeper(PublishedRows rows) {
        EditionKeeper made = new EditionKeeper();
        made.rows = rows;
        made.contents = contents;
        made.store = desk.store;
        made.nodes = nodes;
        made.clock = desk.clock;
        made.changed = changes;
        made.menus = new Menus();
        made.menus.contents = contents;
        made.menus.store = desk.store;
        return made;
    }

    public PublishedEdition edition() {
        return keeper;
    }

    public Published now() {
        return desk.site.inTransaction(keeper::now);
    }

    /** Saves and publishes these together. */
    public void publish(Draft... drafts) {
        Arrays.stream(drafts).forEach(desk::write);
        Set<PagePath> paths = Arrays.stream(drafts).map(Draft::path).collect(Collectors.toSet());
        desk.at(contentDesk -> contentDesk.publish(paths, "hanako"));
        follow();
    }

    public void withdraw(String... paths) {
        Set<PagePath> withdrawn = Arrays.stream(paths).map(PagePath::of).collect(Collectors.toSet());
        desk.at(contentDesk -> contentDesk.unpublish(withdrawn, "hanako"));
        follow();
    }

    /** @see TestDesk#withdrawWithoutLooking */
    public void withdrawWithoutLooking(String path) {
        desk.withdrawWithoutLooking(PagePath.of(path));
        follow();
    }

    public void label(String path, String... words) {
        Set<Label> labels = Arrays.stream(words).map(Label::new).collect(Collectors.toSet());
        desk.inBulk(bulk -> bulk.label(Set.of(PagePath.of(path)), labels, Set.of()));
        follow();
    }

    public void unlabel(String path, String word) {
        desk.inBulk(bulk -> bulk.label(Set.of(PagePath.of(path)), Set.of(), Set.of(new Label(word))));
        follow();
    }

    public void move(String from, String to) {
        Relocation relocation = Relocation.of(Set.of(PagePath.of(from)), PagePath.of(to));
        MoveResult result = desk.moving(moving -> moving.move(relocation, true, desk.seen()));
        if (!(result instanceof MoveResult.Done)) {
            throw new AssertionError(from + " does not move to " + to + ": " + result);
        }
        follow();
    }

    /** Is told of each change when the edition has followed it, in the same transaction. */
    public void after(Consumer<ContentChanged> follower) {
        followers.add(follower);
    }

    private void follow(ContentChanged change) {
        keeper.onContent(change);
        followers.forEach(follower -> follower.accept(change));
    }

    /** As observers do it, within the transaction that changed what is published. */
    public void followWithin() {
        desk.changes.take().forEach(this::follow);
    }

    private void follow() {
        desk.changes.take().forEach(change -> desk.site.run(() -> follow(change)));
    }

    public Optional<Entry> find(String path) {
        return desk.site.inTransaction(
                () -> Edition.at(keeper.now().root(), nodes).find(PagePath.of(path)));
    }

    public List<String> paths(Digest root) {
        return desk.site.inTransaction(() -> Edition.at(root, nodes).entries().stream()
                .map(entry -> entry.path().value())
                .sorted()
                .toList());
    }

    /** The root of the edition that is made of all that is published at once, with no memory of how it came about. */
    public Digest fromScratch() {
        PublishedRow fresh = new PublishedRow(Digest.of(Edition.emptyRoot()), desk.clock.instant());
        EditionKeeper stranger = keeper(new PublishedRows() {
            @Override
            public Optional<PublishedRow> find() {
                return Optional.of(fresh);
            }

            @Override
            public PublishedRow hold() {
                return fresh;
            }
        });
        desk.site.run(() -> stranger.onContent(new ContentChanged(
                contents.published().stream().map(PublishedEntry::path).collect(Collectors.toCollection(HashSet::new)),
                Set.of())));
        return fresh.published().root();
    }
}
