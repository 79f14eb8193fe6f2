package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Standing;

/** The board as it is during one request, so that a page with several views of it asks the database once. */
@RequestScoped
public class PartnersNow {
    @Inject
    Board board;

    private @Nullable List<Standing> active;

    /** Those that are neither suspended nor ended, first those that somebody has to look at. */
    List<Standing> active() {
        if (active == null) {
            active = board.all().stream()
                    .filter(standing -> standing.who().active())
                    .sorted(Comparator.comparing(Standing::concern).reversed())
                    .toList();
        }
        return active;
    }

    /** Is there no partner at all, and never was? */
    boolean none() {
        return active().isEmpty() && board.all().isEmpty();
    }
}
