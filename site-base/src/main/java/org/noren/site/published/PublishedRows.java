package org.noren.site.published;

import java.util.Optional;

/** Where is the row of {@link PublishedRow}? Answers within the caller's transaction. */
public interface PublishedRows {
    Optional<PublishedRow> find();

    /** The row, made if it is not there, and held until the transaction ends: changes come one after the other. */
    PublishedRow hold();
}
