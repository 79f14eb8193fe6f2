package org.noren.site.importing;

import java.util.Map;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;

/** Pages that are lists of links, and keep themselves: how are they begun? A main site has some. */
public interface SelfKeptLists {
    /** The name of the block that holds the list. */
    String block();

    /** What the list of that page says now, as HTML; empty where none is kept. */
    String standing(PagePath page);

    /** Each of these pages lists the published pages with its label from now on. Within the caller's transaction. */
    void keep(Map<PagePath, Label> lists, String author);
}
