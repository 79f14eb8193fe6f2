package org.noren.site.published;

/** What has this site published? Answers within the caller's transaction. */
public interface PublishedEdition {
    /** The edition as it is now; of a new site the empty one, with sequence 0. */
    Published now();
}
