package org.noren.site.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Applied;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.Contents;
import org.noren.site.content.DecidingLabels;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.content.State;

/** The site that this server serves. */
@ApplicationScoped
class DeskTarget implements ImportTarget {
    /** Thousands of files take longer than the five minutes that a server gives a transaction. */
    private static final Duration LONGEST = Duration.ofMinutes(25);

    private final ContentDesk desk;
    private final Keeping keeping;
    private final Contents contents;
    private final Instance<KnownPaths> others;
    private final Instance<DecidingLabels> deciding;

    @Resource
    private UserTransaction transaction;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected DeskTarget() {
        this.desk = null;
        this.keeping = null;
        this.contents = null;
        this.others = null;
        this.deciding = null;
    }

    @Inject
    DeskTarget(
            ContentDesk desk,
            Keeping keeping,
            Contents contents,
            Instance<KnownPaths> others,
            Instance<DecidingLabels> deciding) {
        this.desk = desk;
        this.keeping = keeping;
        this.contents = contents;
        this.others = others;
        this.deciding = deciding;
    }

    @Override
    public boolean has(PagePath path) {
        return contents.find(path).filter(item -> item.state() != State.DELETED).isPresent()
                || others.stream().anyMatch(known -> known.has(path));
    }

    @Override
    public boolean decides(Label label) {
        return deciding.stream().anyMatch(labels -> labels.decides(label));
    }

    @Override
    public boolean asksFirst() {
        return desk.asksFirst();
    }

    @Override
    public Optional<SelfKeptLists> lists() {
        return keeping.lists();
    }

    @Override
    public Applied apply(Iterable<Draft> drafts, Supplier<Map<PagePath, Label>> lists, boolean publish, String author) {
        return patiently(() -> keeping.apply(drafts, lists, publish, author));
    }

    @Override
    public Applied preview(Iterable<Draft> drafts) {
        return patiently(() -> desk.preview(drafts));
    }

    private Applied patiently(Supplier<Applied> work) {
        try {
            transaction.setTransactionTimeout((int) LONGEST.toSeconds());
            try {
                return work.get();
            } finally {
                transaction.setTransactionTimeout(0);
            }
        } catch (SystemException broken) {
            throw new IllegalStateException("The server's transaction manager takes no time-out", broken);
        }
    }
}
