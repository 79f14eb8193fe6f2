package org.noren.main.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.publishing.Board;
import org.noren.site.published.PublishedEdition;

/** Looks over the whole site: a handful of queries, however many partners there are. */
@ApplicationScoped
@Transactional
public class Overlook {
    @Inject
    PublishedEdition edition;

    @Inject
    Board board;

    @Inject
    KeysThatEnd ending;

    public Overview now() {
        return Overview.of(edition.now(), board.all(), ending.soon());
    }
}
