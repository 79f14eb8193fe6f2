package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

/**
 * How one page is at each partner, by what the partner signed last that it serves, and which update brought it there: one line of
 * the board (B4).
 */
@ApplicationScoped
@Transactional
public class PageAtPartners {
    @Inject
    BoardTables tables;

    @Inject
    BoardStands stands;

    /** How a page is at a partner. */
    public enum How {
        /** As it is here. */
        IN_STEP,
        /** Another state than here: a newer one is on its way. */
        OLDER,
        /** The site manager has been asked about what is here. */
        ASKED,
        /** The site manager said no to what is here. */
        DECLINED,
        /** What is here did not get there: it failed, was refused, or needs a person. */
        FAILED,
        /** The site manager keeps another state. */
        KEPT,
        /** A manager took the partner back to an earlier release. */
        HELD,
        /** Its path leads to the page here. */
        LINKED,
        /** The partner is suspended and gets nothing. */
        SUSPENDED,
        /** The contract leaves it out, or it is neither here nor there. */
        NOT_THERE
    }

    /** @param brought the update that brought what is there, if that is still known */
    public record Line(SiteName partner, String title, How how, Optional<Brought> brought) {}

    /** @param number of the release */
    public record Brought(long number, Instant issued) {}

    /** Of every partner that has not ended, by name. */
    public List<Line> of(PagePath path) {
        Optional<BoardPage> page =
                Optional.ofNullable(tables.pages(List.of(path)).get(path));
        Map<SiteName, BoardCell> cells =
                tables.cells(path).stream().collect(Collectors.toMap(BoardCell::partner, Function.identity()));
        boolean here = page.filter(BoardPage::here).isPresent();
        return stands.all().stream()
                .map(stand -> {
                    Optional<BoardCell> cell = Optional.ofNullable(cells.get(stand.name()));
                    return new Line(
                            stand.name(),
                            stand.title(),
                            stand.how(cell, here).orElse(How.NOT_THERE),
                            stand.brought(cell, here));
                })
                .toList();
    }
}
