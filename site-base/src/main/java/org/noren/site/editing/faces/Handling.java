package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Bin;
import org.noren.site.content.BulkDesk;
import org.noren.site.content.Contents;
import org.noren.site.content.DecidingLabels;
import org.noren.site.content.Handled;
import org.noren.site.content.Label;
import org.noren.site.content.MovePlan;
import org.noren.site.content.MoveResult;
import org.noren.site.content.Moving;
import org.noren.site.content.PublishedEntry;
import org.noren.site.content.Refusal;
import org.noren.site.content.Relocation;
import org.noren.site.content.Seen;
import org.noren.site.editing.Pictures;
import org.noren.site.editing.UnsavedTexts;
import org.noren.site.office.Audit;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/**
 * Does to many items what the visitor asks for, as far as their role goes, writes it into the audit in the same
 * transaction, and tells how many, which not, and why. Editors do with drafts what they like; what shoppers see is for
 * those who decide that.
 */
@RequestScoped
@Transactional
public class Handling {
    private static final int NAMED = 10;
    private static final int LONGEST_NAMES = 450;

    @Inject
    BulkDesk bulk;

    @Inject
    Moving moving;

    @Inject
    Bin bin;

    @Inject
    Contents contents;

    @Inject
    Pictures pictures;

    @Inject
    PageWish wishes;

    @Inject
    UnsavedTexts unsaved;

    @Inject
    Audit audit;

    @Inject
    Told told;

    @Inject
    Instance<DecidingLabels> deciding;

    @Inject
    OfficeFrame frame;

    @Inject
    RefusalsHere refusals;

    /** Where somebody else has to say yes first, it is asked for. */
    public void publish(Collection<PagePath> chosen, Instant seen) {
        if (wishes.isAsks()) {
            ask(chosen);
            return;
        }
        if (!mayDecide()) return;
        Set<PagePath> all = new TreeSet<>(chosen);
        all.addAll(pictures.comingWith(chosen));
        tell("publish", chosen, bulk.publish(all, seen(seen)));
    }

    void ask(Collection<PagePath> chosen) {
        tell("ask", chosen, wishes.ask(chosen));
    }

    public void unpublish(Collection<PagePath> chosen, Instant seen) {
        if (mayDecide()) tell("unpublish", chosen, bulk.unpublish(chosen, seen(seen)));
    }

    public void delete(Collection<PagePath> chosen, Instant seen) {
        Collection<PagePath> mine = withoutPublished(chosen);
        if (!mine.isEmpty() || chosen.isEmpty()) tell("delete", mine, bulk.delete(mine, seen(seen)));
    }

    public void label(Collection<PagePath> chosen, Label label, boolean set) {
        List<Label> labels = List.of(label);
        if (mayLabel(labels))
            tell(
                    set ? "label" : "unlabel",
                    chosen,
                    bulk.label(chosen, set ? labels : List.of(), set ? List.of() : labels));
    }

    /** Of one thing, as its form has them. */
    public void relabel(PagePath path, Collection<Label> set, Collection<Label> gone) {
        Set<Label> both = new TreeSet<>(set);
        both.addAll(gone);
        if (mayLabel(both)) tell("relabel", Set.of(path), bulk.label(Set.of(path), set, gone));
    }

    /** Some are decisions about what other sites get, and so only of those who decide. */
    private boolean mayLabel(Collection<Label> labels) {
        Optional<Label> theirs = frame.isDecides()
                ? Optional.empty()
                : labels.stream()
                        .filter(label -> deciding.stream().anyMatch(some -> some.decides(label)))
                        .findFirst();
        theirs.ifPresent(label -> told.warning(frame.text("pages.label.decides", label)));
        return theirs.isEmpty();
    }

    public MovePlan plan(Relocation relocation) {
        return moving.plan(relocation);
    }

    /** @return whether anything was moved; if not, the visitor was told why */
    public boolean move(Relocation relocation, boolean rewrite, Instant seen) {
        if (!frame.isDecides() && !plan(relocation).published().isEmpty()) {
            told.warning(frame.text("pages.not-yours"));
            return false;
        }
        MoveResult result = moving.move(relocation, rewrite, seen(seen));
        if (result instanceof MoveResult.Refused refused) refused.reasons().forEach(this::tellRefusal);
        else if (result instanceof MoveResult.Overtaken overtaken) tellOvertaken(overtaken.by());
        else if (result instanceof MoveResult.Done done) tellMoved(done);
        return result instanceof MoveResult.Done;
    }

    /** The last path first, so that within a folder that moves into itself each place is free when it is come to. */
    private void takeUnsavedTextsAlong(MoveResult.Done done) {
        new TreeMap<>(done.ways()).descendingMap().forEach((from, to) -> unsaved.follow(from.value(), to.value()));
    }

    private void tellMoved(MoveResult.Done done) {
        takeUnsavedTextsAlong(done);
        Map.Entry<PagePath, PagePath> one = done.ways().entrySet().iterator().next();
        int count = done.ways().size();
        audit.did(
                "move", names(done.ways().keySet()) + " → " + names(done.ways().values()));
        told.good(
                count == 1
                        ? frame.text(
                                "pages.did-one.move",
                                one.getKey().value(),
                                one.getValue().value())
                        : frame.text("pages.did.move", count));
        if (!done.redirects().isEmpty())
            told.good(frame.text("pages.move.redirects", done.redirects().size()));
        if (!done.rewritten().isEmpty())
            told.good(frame.text("pages.move.rewritten", done.rewritten().size(), names(done.rewritten())));
    }

    public void forgetRedirects(Collection<PagePath> chosen) {
        if (mayDecide()) tell("forget", chosen, handled(moving.forget(chosen)));
    }

    public void restore(Collection<PagePath> chosen) {
        tell("restore", chosen, bin.restore(chosen, seen(Instant.EPOCH).by()));
    }

    public void clear(Collection<PagePath> chosen) {
        if (mayDecide()) tell("clear", chosen, handled(bin.clear(chosen)));
    }

    private static Handled handled(Set<PagePath> done) {
        return new Handled(new TreeSet<>(done), new TreeMap<>(), List.of(), new TreeMap<>());
    }

    private Seen seen(Instant at) {
        return new Seen(at, frame.person().name());
    }

    private boolean mayDecide() {
        if (frame.isDecides()) return true;
        told.warning(frame.text("pages.not-yours"));
        return false;
    }

    private Collection<PagePath> withoutPublished(Collection<PagePath> chosen) {
        if (frame.isDecides()) return chosen;
        Set<PagePath> drafts = new HashSet<>(chosen);
        contents.published(chosen).stream().map(PublishedEntry::path).forEach(drafts::remove);
        if (drafts.size() < chosen.size())
            told.warning(frame.text("pages.not-yours.some", chosen.size() - drafts.size()));
        return drafts;
    }

    /** Writes into the audit what was done, and tells that, and what not and why. */
    public void tell(String action, Collection<PagePath> asked, Handled handled) {
        Set<PagePath> done = handled.done();
        if (asked.isEmpty()) told.warning(frame.text("pages.none-chosen"));
        else if (!done.isEmpty()) {
            audit.did(action, names(done));
            told.good(
                    done.size() == 1
                            ? frame.text(
                                    "pages.did-one." + action,
                                    done.iterator().next().value())
                            : frame.text("pages.did." + action, done.size()));
        } else if (handled.overtaken().isEmpty()
                && handled.refused().isEmpty()
                && handled.needed().isEmpty()) told.warning(frame.text("pages.nothing." + action));
        if (!handled.overtaken().isEmpty()) tellOvertaken(handled.overtaken());
        handled.refused().forEach(this::tellRefusal);
        handled.needed().entrySet().stream()
                .limit(NAMED)
                .forEach(entry -> tellNeeded(entry.getKey(), entry.getValue()));
        if (handled.needed().size() > NAMED)
            told.warning(frame.text("assets.needed.more", handled.needed().size() - NAMED));
    }

    /** That a file stays, and because of what. */
    public void tellNeeded(PagePath file, Collection<PagePath> users) {
        told.warning(frame.text("assets.needed", file.value(), names(new TreeSet<>(users))));
    }

    private void tellOvertaken(Map<PagePath, String> overtaken) {
        String some = overtaken.entrySet().stream()
                .limit(NAMED)
                .map(entry -> frame.text("pages.overtaken.one", entry.getKey().value(), entry.getValue()))
                .collect(Collectors.joining(frame.text("pages.list-comma")));
        told.warning(frame.text("pages.overtaken", overtaken.size(), some));
    }

    private void tellRefusal(Refusal refusal) {
        told.warning(refusals.of(refusal));
    }

    private static String names(Collection<PagePath> paths) {
        String names = paths.stream().limit(NAMED).map(PagePath::value).collect(Collectors.joining(", "));
        String some = names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) + "…" : names;
        return paths.size() > NAMED ? some + " +" + (paths.size() - NAMED) : some;
    }
}
