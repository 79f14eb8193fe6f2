package org.noren.partner.blocks;

import java.util.List;
import java.util.Optional;
import org.noren.shared.page.PagePath;

/** What was changed here in inherited pages? Answers within the caller's transaction. */
public interface LocalChanges {
    /** How many changes there have been. */
    long number();

    List<OwnBlock> blocks();

    List<PageOffLine> offline();

    /** The one row of the count, held until the caller's transaction ends: one changes at a time. */
    LocalCount hold();

    Optional<OwnBlock> block(PagePath path, String block);

    Optional<PageOffLine> offline(PagePath path);

    void add(Object row);

    void remove(Object row);
}
