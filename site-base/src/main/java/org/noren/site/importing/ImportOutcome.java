package org.noren.site.importing;

import java.util.List;

/** How an import ended: all of it is there, or nothing. */
public sealed interface ImportOutcome {
    record Done(ImportReport report) implements ImportOutcome {}

    /** @param reasons sentences that say what stood against it, all that were found */
    record Refused(List<String> reasons) implements ImportOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
