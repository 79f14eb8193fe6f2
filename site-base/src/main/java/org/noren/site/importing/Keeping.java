package org.noren.site.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Applied;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;

/** Keeps what came, and makes lists of links of the pages that are some, in one transaction. */
@ApplicationScoped
@Transactional
class Keeping {
    private final ContentDesk desk;
    private final Instance<SelfKeptLists> lists;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Keeping() {
        this(null, null);
    }

    @Inject
    Keeping(ContentDesk desk, Instance<SelfKeptLists> lists) {
        this.desk = desk;
        this.lists = lists;
    }

    public Optional<SelfKeptLists> lists() {
        return lists.stream().findFirst();
    }

    /** @param found asked after the drafts were read */
    public Applied apply(Iterable<Draft> drafts, Supplier<Map<PagePath, Label>> found, boolean publish, String author) {
        Applied applied = desk.apply(drafts, publish, author);
        if (applied.done() && !found.get().isEmpty()) {
            lists().orElseThrow().keep(found.get(), author);
        }
        return applied;
    }
}
