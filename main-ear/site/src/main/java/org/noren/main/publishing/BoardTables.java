package org.noren.main.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

/** What does the board know so far? Answers within the caller's transaction. */
public interface BoardTables {
    BoardSite site();

    /** As {@link #site}, and nobody else writes to the board until the transaction ends. */
    BoardSite hold();

    List<BoardPartner> partners();

    Optional<BoardPartner> partner(SiteName name);

    void add(BoardPartner partner);

    /** All that is known of a partner. */
    void forget(SiteName name);

    /** What each partner's site manager keeps, in a few characters that change with it; those that keep nothing are left out. */
    Map<SiteName, String> kept();

    /** Of these paths, as far as there are any. */
    Map<PagePath, BoardPage> pages(Collection<PagePath> paths);

    List<BoardPage> pages();

    void add(BoardPage page);

    /** Lines of pages that are neither here nor at any partner. */
    void clearGone();

    /** Of one page, at every partner. */
    List<BoardCell> cells(PagePath path);

    List<BoardCell> cells(SiteName partner);

    /** Of these paths, as far as there are any. */
    List<BoardCell> cells(SiteName partner, Collection<PagePath> paths);

    /** Where the site manager keeps something. */
    List<PagePath> keptAt(SiteName partner);

    void add(BoardCell cell);

    void remove(BoardCell cell);
}
