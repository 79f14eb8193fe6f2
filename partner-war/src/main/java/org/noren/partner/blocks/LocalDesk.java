package org.noren.partner.blocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.noren.partner.blocks.OwnText.Shown;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.link.LocalRights;
import org.noren.shared.page.Block;
import org.noren.shared.page.Block.Policy;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.site.office.Audit;

/**
 * Where the site manager changes inherited pages. What contract or page do not leave to the partner is refused, whatever an
 * office page has offered; a change by who has not seen the one before, or the release before, is not made (S92, B7, B8).
 */
@ApplicationScoped
@Transactional
public class LocalDesk {
    /** The longest text of a block, in characters. */
    public static final int LONGEST_TEXT = 200_000;
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    private static final int MOST = 2_000;

    private final LocalChanges changes;
    private final IntakeBook book;
    private final InheritedPages pages;
    private final Audit audit;
    private final Event<LocalChanged> changed;
    private final Clock clock;

    @Inject
    public LocalDesk(
            LocalChanges changes,
            IntakeBook book,
            InheritedPages pages,
            Audit audit,
            Event<LocalChanged> changed,
            Clock clock) {
        this.changes = changes;
        this.book = book;
        this.pages = pages;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected LocalDesk() {
        this(null, null, null, null, null, null);
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else has changed it, or another release is served, since it was shown. */
        record Overtaken() implements Outcome {}

        record Refused(Reason why) implements Outcome {}
    }

    public enum Reason {
        /** The contract does not let the site manager do this. */
        NOT_ALLOWED,
        /** No such block, or the main site's author has locked it. */
        NOT_OPEN,
        /** The text would reach beyond its block. */
        DOES_NOT_FIT,
        TOO_LONG,
        TOO_MANY,
        /** Pages are taken off line with a reason. */
        NO_REASON
    }

    /**
     * A block as it was shown to who changes it.
     *
     * @param theirs digest of what the main site said
     * @param version of the partner's text; 0 if there was none
     * @param by name of the account
     */
    public record Seen(PagePath path, String block, Digest theirs, long version, String by) {}

    /** A block of a page that is served. */
    public record Opened(Page page, Block theirs, Optional<LocalLine> own) {
        /** Of what the main site says. */
        public Digest digest() {
            return Digest.of(theirs.html().getBytes(StandardCharsets.UTF_8));
        }

        /** What stands there now. */
        public String now() {
            return own.flatMap(LocalLine::shown)
                    .map(Shown::html)
                    .orElse(theirs.policy() == Policy.OWN ? "" : theirs.html());
        }
    }

    /** Rises whenever readers see something else. */
    public long number() {
        return changes.number();
    }

    public LocalState state() {
        return new LocalState(
                changes.number(),
                changes.blocks().stream().map(OwnBlock::now).toList(),
                changes.offline().stream().map(PageOffLine::now).toList());
    }

    /** What the contract lets the site manager do now. */
    public LocalRights rights() {
        return served().map(LocalDesk::rights).orElse(LocalRights.NONE);
    }

    private static LocalRights rights(SealedRelease release) {
        return LocalRights.of(release.header().values());
    }

    private Optional<SealedRelease> served() {
        return book.standing().serving().map(Standing.Serving::release);
    }

    /** What has become of the partner's texts under the release that is served. */
    public List<LocalLine> lines() {
        return served().map(this::lines).orElseGet(List::of);
    }

    /** The same under any release that is here. */
    public List<LocalLine> lines(SealedRelease release) {
        return state().texts().stream()
                .map(own -> LocalLine.of(
                        own, pages.find(release, own.path()), rights(release).change()))
                .filter(line -> !line.nothing())
                .toList();
    }

    /** The page as the main site says it, with its blocks. */
    public Optional<Page> page(PagePath path) {
        return served().flatMap(release -> pages.find(release, path));
    }

    public Optional<Opened> open(PagePath path, String block) {
        Optional<Page> page = page(path);
        return page.flatMap(found -> Blocks.of(found.body()).find(block))
                .map(theirs -> new Opened(
                        page.orElseThrow(),
                        theirs,
                        state().find(path, block).map(own -> LocalLine.of(own, page, rights().change()))));
    }

    /** Keeps a text for a look at it; shoppers see nothing of it. */
    public Outcome tryOut(Seen seen, String html) {
        return write(seen, html, false);
    }

    /** What shoppers see from now on. */
    public Outcome write(Seen seen, String html) {
        return write(seen, html, true);
    }

    private Outcome write(Seen seen, String html, boolean served) {
        if (html.length() > LONGEST_TEXT) return new Outcome.Refused(Reason.TOO_LONG);
        Optional<Reason> refused = refusal(seen);
        if (refused.isPresent()) return new Outcome.Refused(refused.get());
        Blocks blocks = Blocks.of(page(seen.path()).orElseThrow().body());
        Optional<String> fitting =
                blocks.fitting(seen.block(), html, SanitisingPolicy.CURRENT).map(Blocks.Fitting::html);
        if (fitting.isEmpty()) return new Outcome.Refused(Reason.DOES_NOT_FIT);
        if (changes.blocks().size() >= MOST) return new Outcome.Refused(Reason.TOO_MANY);
        return change(seen, served, (opened, row) -> {
            if (served) row.write(opened.theirs().html(), fitting.get());
            else row.tryOut(fitting.get());
        });
    }

    /** Lets a block go its own way, or follow the main site again with the text that it has. */
    public Outcome breakOff(Seen seen, boolean own) {
        Optional<Reason> refused = refusal(seen);
        return refused.isPresent()
                ? new Outcome.Refused(refused.get())
                : change(seen, true, (opened, row) -> row.breakOff(own));
    }

    /** Forgets the partner's text: the main site's stands there again, to the byte. Allowed whatever the contract says. */
    public Outcome restore(PagePath path, String block, long version) {
        LocalCount count = changes.hold();
        Optional<OwnBlock> row = changes.block(path, block);
        if (row.filter(found -> found.now().version() == version).isEmpty()) return new Outcome.Overtaken();
        changes.remove(row.get());
        audit.did("block-restored", path + " " + block);
        tell(count);
        return new Outcome.Done();
    }

    private Optional<Reason> refusal(Seen seen) {
        if (!rights().change()) return Optional.of(Reason.NOT_ALLOWED);
        return open(seen.path(), seen.block())
                        .filter(opened -> opened.theirs().policy() != Policy.LOCKED)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Reason.NOT_OPEN);
    }

    private Outcome change(Seen seen, boolean served, BiConsumer<Opened, OwnBlock> work) {
        LocalCount count = changes.hold();
        Optional<Opened> opened =
                open(seen.path(), seen.block()).filter(found -> found.digest().equals(seen.theirs()));
        Optional<OwnBlock> there = changes.block(seen.path(), seen.block());
        if (opened.isEmpty() || there.map(row -> row.now().version()).orElse(0L) != seen.version())
            return new Outcome.Overtaken();
        OwnBlock row = there.orElseGet(
                () -> new OwnBlock(seen.path(), seen.block(), opened.get().now(), clock.instant(), seen.by()));
        work.accept(opened.get(), row);
        if (there.isEmpty()) changes.add(row);
        if (served) {
            row.changed(clock.instant(), seen.by());
            audit.did("block-changed", seen.path() + " " + seen.block());
            tell(count);
        }
        return new Outcome.Done();
    }

    private void tell(LocalCount count) {
        count.another();
        changed.fire(new LocalChanged());
    }

    /** A clash, named by page and block. */
    public record Clashing(PagePath path, String block) {}

    /**
     * Decides about every clash that a release will bring: the main site's text where it is named, the partner's elsewhere.
     * What is served until then stays as it is.
     */
    public void decide(SealedRelease staged, Set<Clashing> theirs, String by) {
        List<LocalLine> clashes =
                lines(staged).stream().filter(LocalLine::clashes).toList();
        if (clashes.isEmpty()) return;
        LocalCount count = changes.hold();
        for (LocalLine line : clashes) {
            OwnText own = line.own();
            Block next = line.theirs().orElseThrow();
            boolean give = theirs.contains(new Clashing(own.path(), own.block()));
            String now = open(own.path(), own.block())
                    .map(opened -> opened.theirs().html())
                    .orElse("");
            changes.block(own.path(), own.block()).ifPresent(row -> {
                row.decide(now, next.html(), give ? next.html() : own.latest().text());
                row.changed(clock.instant(), by);
            });
            audit.did(give ? "clash-theirs" : "clash-mine", own.path() + " " + own.block());
        }
        tell(count);
    }

    /** @param by name of the account */
    public Outcome takeOff(PagePath path, String reason, String by) {
        if (!rights().offline()) return new Outcome.Refused(Reason.NOT_ALLOWED);
        if (page(path).isEmpty()) return new Outcome.Refused(Reason.NOT_OPEN);
        if (reason.isBlank()) return new Outcome.Refused(Reason.NO_REASON);
        if (reason.length() > LONGEST_REASON) return new Outcome.Refused(Reason.TOO_LONG);
        LocalCount count = changes.hold();
        if (changes.offline(path).isPresent()) return new Outcome.Overtaken();
        changes.add(new PageOffLine(path, reason.strip(), clock.instant(), by));
        audit.did("page-off-line", path + ": " + reason.strip());
        tell(count);
        return new Outcome.Done();
    }

    /** Shows a page again. Allowed whatever the contract says. */
    public Outcome putBack(PagePath path) {
        LocalCount count = changes.hold();
        Optional<PageOffLine> row = changes.offline(path);
        if (row.isEmpty()) return new Outcome.Overtaken();
        changes.remove(row.get());
        audit.did("page-put-back", path.value());
        tell(count);
        return new Outcome.Done();
    }
}
