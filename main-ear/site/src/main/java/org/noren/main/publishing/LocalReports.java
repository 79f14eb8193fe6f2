package org.noren.main.publishing;

import java.util.List;

/** What do partners show otherwise than it was signed? Answers within the caller's transaction. */
public interface LocalReports {
    /** By partner. */
    List<PartnerLocal> all();

    /** In place of what the partner said before. */
    void keep(PartnerLocal said);
}
