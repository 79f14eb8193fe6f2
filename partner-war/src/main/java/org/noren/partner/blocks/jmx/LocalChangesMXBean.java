package org.noren.partner.blocks.jmx;

import org.noren.site.console.jmx.Means;

/** How far this partner's pages differ from the main site's; who changed what stands in the office and in the audit. */
@Means("What the site manager of this partner has changed in inherited pages")
public interface LocalChangesMXBean {
    @Means("Blocks of inherited pages that shoppers see with a text of this site")
    long getOwnBlocks();

    @Means(
            "Blocks in which this site and the main site have changed the same words; somebody has to decide in the office")
    long getClashes();

    @Means("Inherited pages that the site manager has taken off line")
    long getPagesOffLine();

    @Means("How many changes there have been; the main site is told of each at once")
    long getChanges();
}
