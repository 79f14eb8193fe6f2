package org.noren.partner.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Items;
import org.noren.site.content.Revision;
import org.noren.site.content.State;
import org.noren.site.editing.GoingOnLine;
import org.noren.site.editing.Pictures;

/** Takes wishes from the editor and the lists, and says there what became of them. */
@ApplicationScoped
@Transactional
public class AskedHere implements GoingOnLine {
    private static final String LOOK = "/office/approval.xhtml?id=";

    private final OwnWays ways;
    private final Requests requests;
    private final ShownVersions versions;
    private final Approving approving;
    private final Items items;
    private final Contents contents;
    private final Pictures pictures;
    private final ApprovalNews news;
    private final Clock clock;

    @Inject
    AskedHere(
            OwnWays ways,
            Requests requests,
            ShownVersions versions,
            Approving approving,
            Items items,
            Contents contents,
            Pictures pictures,
            ApprovalNews news,
            Clock clock) {
        this.ways = ways;
        this.requests = requests;
        this.versions = versions;
        this.approving = approving;
        this.items = items;
        this.contents = contents;
        this.pictures = pictures;
        this.news = news;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected AskedHere() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    public boolean asksFirst() {
        return ways.now().wanted().asks();
    }

    @Override
    public Asked ask(Collection<PagePath> chosen, String by) {
        Map<PagePath, Set<PagePath>> along = new HashMap<>();
        Set<PagePath> all = new TreeSet<>(chosen);
        for (PagePath path : new TreeSet<>(chosen)) {
            Set<PagePath> with = new TreeSet<>(pictures.comingWith(Set.of(path)));
            with.remove(path);
            along.put(path, with);
            all.addAll(with);
        }
        Set<PagePath> coming = new HashSet<>();
        along.values().forEach(coming::addAll);
        Map<PagePath, Item> held = items.hold(all);
        Map<PagePath, Revision> newest = items.newest(all);
        SortedSet<PagePath> asked = new TreeSet<>();
        SortedSet<PagePath> waiting = new TreeSet<>();
        List<ApprovalRequest> wishes = new ArrayList<>();
        for (PagePath path : along.keySet()) {
            Item item = held.get(path);
            // A picture that comes with one of the pages needs no wish of its own
            if (item != null && isWorthAsking(item) && !coming.contains(path)) {
                Set<ApprovalPart> parts = parts(path, along.getOrDefault(path, Set.of()), held, newest);
                Optional<ApprovalRequest> wish = ask(item, parts, by);
                wish.ifPresent(wishes::add);
                (wish.isPresent() ? asked : waiting).add(path);
            }
        }
        if (!wishes.isEmpty()) news.asked(wishes, by);
        return new Asked(asked, waiting);
    }

    private static boolean isWorthAsking(Item item) {
        return item.latest() > 0 && item.state() != State.DELETED && item.state() != State.PUBLISHED;
    }

    private static Set<ApprovalPart> parts(
            PagePath path, Set<PagePath> along, Map<PagePath, Item> held, Map<PagePath, Revision> newest) {
        Set<ApprovalPart> parts = new HashSet<>();
        Set<PagePath> all = new TreeSet<>(along);
        all.add(path);
        for (PagePath each : all) {
            Item item = held.get(each);
            Revision revision = newest.get(each);
            if (item != null && revision != null) parts.add(ApprovalPart.of(item, revision));
        }
        return parts;
    }

    /** @return what is new; empty when just that waits already */
    private Optional<ApprovalRequest> ask(Item item, Set<ApprovalPart> parts, String by) {
        List<ApprovalRequest> before = requests.waitingFor(item.id());
        if (before.stream().anyMatch(request -> request.isAbout(parts))) return Optional.empty();
        before.forEach(request -> request.lapse(clock.instant()));
        var wish = new ApprovalRequest(item.id(), item.path(), parts, by, clock.instant());
        requests.add(wish);
        return Optional.of(wish);
    }

    /** Nothing of what was accepted: it is on line, or was. */
    @Override
    public Optional<Wish> wish(PagePath path) {
        return contents.find(path)
                .filter(item -> item.state() == State.DRAFT || item.state() == State.CHANGED)
                .flatMap(item -> requests.lastOf(item.id())
                        .filter(request -> request.fate() != ApprovalRequest.Fate.ACCEPTED)
                        .map(this::wish));
    }

    private Wish wish(ApprovalRequest request) {
        var fate = switch (request.fate()) {
            case WAITING -> approving.isCurrent(request) ? Fate.WAITING : Fate.OUTDATED;
            case SENT_BACK -> Fate.SENT_BACK;
            case ACCEPTED, VOID -> Fate.OUTDATED;
        };
        return new Wish(
                fate,
                request.itself().number(),
                request.askedBy(),
                request.askedAt(),
                request.decidedBy(),
                request.decidedAt(),
                request.reason(),
                LOOK + request.id());
    }

    /** Where a yes is needed, to those only that have one. */
    @Override
    public SortedSet<Integer> waysBack(PagePath path) {
        OwnWay.Wanted wanted = ways.now().wanted();
        SortedSet<Integer> back = new TreeSet<>();
        contents.find(path)
                .filter(item -> wanted.way() == Way.RELINK && item.published().isPresent())
                .ifPresent(item -> versions.last(item.id(), wanted.keeps() + 1).stream()
                        .filter(number -> !item.published().equals(Optional.of(number)))
                        .limit(wanted.keeps())
                        .filter(number -> !wanted.asks() || isApproved(item, number))
                        .forEach(back::add));
        return back;
    }

    private boolean isApproved(Item item, int number) {
        return contents.revision(item.path(), number)
                .filter(revision -> requests.accepted(item.id(), number).stream()
                        .flatMap(request -> request.parts().stream())
                        .anyMatch(part -> part.isYesTo(item, revision)))
                .isPresent();
    }
}
