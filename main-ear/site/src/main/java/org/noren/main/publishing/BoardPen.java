package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.BoardPartner.State;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.main.variants.LaidPages;
import org.noren.main.variants.LaidPages.Beneath;
import org.noren.main.variants.LaidPages.Laid;
import org.noren.main.variants.VariantChanges;
import org.noren.main.variants.Whose;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;

/**
 * Writes the board: what this site has, and how each partner differs. It looks only at paths that changed since it looked last;
 * after a changed contract, or if what it would compare to is cleared away, at all of them. Each call is a transaction of its
 * own, which holds the board, so that two servers do not write the same (B4).
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class BoardPen {
    @Inject
    BoardTables tables;

    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    Releases releases;

    @Inject
    Replies replies;

    @Inject
    EditionMaker maker;

    @Inject
    VariantChanges variants;

    @Inject
    LaidPages laidPages;

    @Inject
    PublishedEdition published;

    @Inject
    Nodes nodes;

    /** Whether what this site has is another than the board knows. */
    public boolean siteChanged() {
        return !tables.site().root().equals(Optional.of(here().root()));
    }

    /** Partners of which the board does not tell the newest; by name. */
    public List<SiteName> behind() {
        Digest site = here().root();
        Published now = published.now();
        Map<SiteName, BoardPartner> known =
                tables.partners().stream().collect(Collectors.toMap(BoardPartner::partner, Function.identity()));
        Map<SiteName, Lane> lane = lanes.all().stream().collect(Collectors.toMap(Lane::partner, Function.identity()));
        Map<SiteName, String> kept = tables.kept();
        Map<String, Long> newest = variants.newest();
        List<SiteName> behind = new ArrayList<>();
        for (Partner partner : partners.all()) {
            SiteName name = partner.name();
            Optional<BoardPartner> told = Optional.ofNullable(known.get(name));
            Optional<State> state = Optional.ofNullable(lane.get(name))
                    .filter(any -> partner.status() != PartnerStatus.ENDED)
                    .map(found -> state(site, now, partner, found, apart(partner, kept, newest)));
            boolean right = state.isEmpty()
                    ? told.isEmpty()
                    : told.filter(row -> row.tells(state.get())).isPresent();
            if (!right) {
                behind.add(name);
            }
        }
        return behind;
    }

    /** What makes a partner's pages others than the site's: what it keeps, and the variants for it. */
    private static String apart(Partner partner, Map<SiteName, String> kept, Map<String, Long> newest) {
        long changed = Whose.of(partner).newest(newest);
        return kept.getOrDefault(partner.name(), "") + (changed == 0 ? "" : " v" + changed);
    }

    /** @param now read before labels are, so that a label that changes meanwhile is looked at again */
    private static State state(Digest site, Published now, Partner partner, Lane lane, String kept) {
        Scope scope = partner.contract().scope();
        return new State(
                site,
                partner.revision(),
                scope.marks().byLabel() ? Optional.of(Choosing.mark(now, scope)) : Optional.empty(),
                kept,
                lane.said().number(),
                lane.said().edition());
    }

    /** Takes over which pages this site has. */
    public void followSite() {
        BoardEditions editions = new BoardEditions(nodes);
        BoardSite site = tables.hold();
        Edition next = here();
        Optional<List<Change>> changes = editions.changes(site.root(), next);
        Map<PagePath, Entry> put = new LinkedHashMap<>();
        Set<PagePath> gone = new HashSet<>();
        if (changes.isPresent()) {
            changes.get()
                    .forEach(change -> change.after()
                            .filter(BoardEditions::isLine)
                            .ifPresentOrElse(entry -> put.put(change.path(), entry), () -> gone.add(change.path())));
        } else {
            put.putAll(BoardEditions.lines(next));
            tables.pages().stream()
                    .map(BoardPage::path)
                    .filter(path -> !put.containsKey(path))
                    .forEach(gone::add);
        }
        Map<PagePath, BoardPage> known = tables.pages(put.keySet());
        put.forEach((path, entry) -> {
            BoardPage page = known.get(path);
            if (page == null) {
                tables.add(new BoardPage(entry));
            } else {
                page.isHere(entry);
            }
        });
        tables.pages(gone).values().forEach(BoardPage::isGone);
        site.follow(next.root());
    }

    /** Compares what one partner serves to what the board says is here. */
    public void follow(SiteName name) {
        BoardEditions editions = new BoardEditions(nodes);
        Optional<Digest> root = tables.hold().root();
        Optional<Lane> lane = lanes.find(name);
        Optional<Partner> partner =
                partners.find(name).filter(found -> found.status() != PartnerStatus.ENDED && lane.isPresent());
        if (root.isEmpty() || partner.isEmpty()) {
            tables.forget(name);
            return;
        }
        Whose whose = Whose.of(partner.get());
        String kept = apart(partner.get(), tables.kept(), variants.newest());
        State state = state(root.get(), published.now(), partner.get(), lane.orElseThrow(), kept);
        Optional<BoardPartner> known = tables.partner(name);
        if (known.filter(row -> row.servedNumber() > state.number()).isPresent()) {
            // It was restored from a backup: what brought what is worked out anew
            tables.forget(name);
            known = Optional.empty();
        }
        BoardPartner row = known.orElseGet(() -> new BoardPartner(name));
        if (known.isEmpty()) {
            tables.add(row);
        }
        Arrivals arrivals = Arrivals.of(row.served(), taken(row, state), editions);
        Set<PagePath> keptNow = replies.kept(name).stream().map(KeptPage::path).collect(Collectors.toSet());
        Optional<Set<PagePath>> touched = touched(row, whose, state, keptNow, arrivals);
        boolean wasBlank = row.served().isEmpty();
        if (wasBlank) {
            row.beginsWith(arrivals.first());
        }
        row.tell(state);
        Map<PagePath, Entry> here = Map.of();
        Map<PagePath, Entry> there = Map.of();
        List<BoardCell> cells;
        Set<PagePath> paths;
        Edition site = Edition.at(root.get(), nodes);
        Optional<Edition> served = state.edition().flatMap(editions::readable);
        if (touched.isPresent()) {
            paths = touched.get();
            cells = tables.cells(name, paths);
            here = BoardEditions.found(Optional.of(site), paths);
            there = BoardEditions.found(served, paths);
        } else {
            here = BoardEditions.lines(site);
            there = served.map(BoardEditions::lines).orElseGet(Map::of);
            cells = tables.cells(name);
            paths = new HashSet<>(here.keySet());
            paths.addAll(there.keySet());
            cells.forEach(cell -> paths.add(cell.path()));
        }
        Map<PagePath, BoardCell> byPath =
                cells.stream().collect(Collectors.toMap(BoardCell::path, Function.identity()));
        Predicate<Entry> inherited = maker.inherited(partner.get().contract().scope());
        Map<PagePath, Entry> asHere = here;
        Map<PagePath, Laid> laid =
                laidPages.over(whose, paths, new Beneath(path -> Optional.ofNullable(asHere.get(path)), inherited));
        for (PagePath path : paths) {
            Optional<Entry> mine = Optional.ofNullable(laid.get(path))
                    .map(Laid::entry)
                    .or(() -> Optional.ofNullable(asHere.get(path)));
            Optional<Entry> theirs = Optional.ofNullable(there.get(path));
            Optional<BoardCell> cell = Optional.ofNullable(byPath.get(path));
            write(
                    row,
                    path,
                    Base.of(mine, theirs, keptNow.contains(path), inherited),
                    theirs.flatMap(
                            entry -> Optional.ofNullable(arrivals.brought().get(path))
                                    .or(() -> cell.flatMap(BoardCell::brought))
                                    .or(row::first)),
                    cell);
        }
    }

    private void write(
            BoardPartner row, PagePath path, Optional<Base> base, Optional<Brought> brought, Optional<BoardCell> cell) {
        boolean usual =
                base.isEmpty() || base.get() == row.usual() && (brought.isEmpty() || brought.equals(row.first()));
        if (usual) {
            cell.ifPresent(tables::remove);
        } else {
            cell.ifPresentOrElse(
                    known -> known.is(base.get(), brought),
                    () -> tables.add(new BoardCell(row.partner(), path, base.get(), brought)));
        }
    }

    /** Lines that nobody has any more. */
    public void clearGone() {
        tables.hold();
        tables.clearGone();
    }

    /** @return nothing if all paths have to be looked at */
    private Optional<Set<PagePath>> touched(
            BoardPartner row, Whose whose, State state, Set<PagePath> keptNow, Arrivals arrivals) {
        if (row.served().isEmpty() || state.edition().isEmpty() || !row.sameScope(state)) {
            return Optional.empty();
        }
        BoardEditions editions = new BoardEditions(nodes);
        Optional<List<Change>> here = editions.changes(row.site(), Edition.at(state.site(), nodes));
        Optional<List<Change>> there =
                state.edition().flatMap(editions::readable).flatMap(edition -> editions.changes(row.served(), edition));
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        Set<PagePath> touched = new HashSet<>(arrivals.brought().keySet());
        here.get().forEach(change -> touched.add(change.path()));
        there.get().forEach(change -> touched.add(change.path()));
        if (!row.keeps(state.kept())) {
            touched.addAll(keptNow);
            touched.addAll(tables.keptAt(row.partner()));
            variants.all(whose).forEach(variant -> touched.add(variant.page()));
        }
        return Optional.of(touched);
    }

    /** Those that the partner proved, and the one that it serves, the oldest first. */
    private List<PublishedRelease> taken(BoardPartner row, State state) {
        Set<Long> numbers = new TreeSet<>(lanes.delivered(row.partner(), row.servedNumber(), state.number()));
        if (state.number() > row.servedNumber()) {
            numbers.add(state.number());
        }
        return numbers.stream()
                .flatMap(number -> releases.find(row.partner(), number).stream())
                .toList();
    }

    private Edition here() {
        Published now = published.now();
        return now.sequence() == 0 ? Edition.empty(nodes) : Edition.at(now.root(), nodes);
    }
}
