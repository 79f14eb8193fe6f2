package org.noren.main.publishing.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.BoardAddress;
import org.noren.main.publishing.BoardKeeper;
import org.noren.main.publishing.BoardStand;
import org.noren.main.publishing.BoardStand.Progress;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.main.publishing.PageBoard;
import org.noren.main.publishing.PageBoard.Cell;
import org.noren.main.publishing.PageBoard.Row;
import org.noren.shared.page.PagePath;
import org.noren.site.office.faces.OfficeFrame;

/**
 * The board: this site's pages, some at a time, at some of the partners. What is asked for stands in the address; as long as a
 * roll-out is under way, the part that tells of it is fetched again.
 */
@Named
@RequestScoped
public class PagesBoard {
    private static final Duration CATCHING_UP = Duration.ofMillis(100);
    private static final int ROWS = 25;
    private static final int COLUMNS = 6;

    @Inject
    BoardKeeper keeper;

    @Inject
    PageBoard board;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private BoardAddress asked = BoardAddress.of(name -> null);
    private int behind;
    private PageBoard.@Nullable View view;

    @PostConstruct
    void open() {
        asked = BoardAddress.of(request::getParameter);
        behind = keeper.catchUp(CATCHING_UP);
    }

    private PageBoard.View view() {
        PageBoard.View known = view;
        if (known == null) {
            known = board.find(asked.search(ROWS));
            view = known;
        }
        return known;
    }

    public BoardAddress getAsked() {
        return asked;
    }

    public List<Row> getRows() {
        return view().rows();
    }

    /** Of a row, those of the partners that are shown. */
    public List<Cell> cells(Row row) {
        return part(row.cells());
    }

    private <T> List<T> part(List<T> all) {
        int from = Math.min(asked.column(), all.size());
        return all.subList(from, Math.min(all.size(), from + COLUMNS));
    }

    public List<BoardStand> getColumns() {
        return part(view().partners());
    }

    /** Every partner that can be asked for. */
    public List<BoardStand> getPartners() {
        return board.partners();
    }

    public List<String> getLocales() {
        return board.locales();
    }

    public List<String> getStates() {
        return Arrays.stream(How.values()).map(BoardAddress::word).toList();
    }

    /** States of which there are any, with how many. */
    public List<Counted> getCounts() {
        return view().counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Counted(count.getKey(), count.getValue()))
                .toList();
    }

    /** How many times a page is so at a partner. */
    public record Counted(How how, long pages) {}

    public long getTotal() {
        return view().total();
    }

    public int getFirst() {
        return asked.first();
    }

    public long getLast() {
        return asked.first() + getRows().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    public String getNext() {
        return asked.at(asked.first() + ROWS, asked.column());
    }

    public String getPrevious() {
        return asked.at(Math.max(0, asked.first() - ROWS), asked.column());
    }

    public boolean isMoreColumns() {
        return asked.column() + COLUMNS < view().partners().size();
    }

    public String getNextColumns() {
        return asked.at(asked.first(), asked.column() + COLUMNS);
    }

    public String getPreviousColumns() {
        return asked.at(asked.first(), Math.max(0, asked.column() - COLUMNS));
    }

    public long getFirstColumn() {
        return asked.column() + 1L;
    }

    public long getLastColumn() {
        return asked.column() + (long) getColumns().size();
    }

    public int getAllColumns() {
        return view().partners().size();
    }

    public String getHere() {
        return asked.at(asked.first(), asked.column());
    }

    /** The same, with another state. */
    public String at(How how) {
        return asked.state(how);
    }

    /** Partners that serve the newest release there is for them. */
    public long getDone() {
        return count(Progress.DONE);
    }

    /** Partners that get updates. */
    public long getActive() {
        return view().partners().stream().filter(stand -> !stand.suspended()).count();
    }

    private long count(Progress progress) {
        return view().partners().stream()
                .filter(stand -> !stand.suspended() && stand.progress() == progress)
                .count();
    }

    /** Partners whose pages are still being compared. */
    public int getBehind() {
        return behind;
    }

    /** Whether something is going on that one may want to watch. */
    public boolean isGoing() {
        return behind > 0 || count(Progress.GOING) > 0;
    }

    public String getNow() {
        return frame.time(clock.instant());
    }

    public String word(How how) {
        return BoardAddress.word(how);
    }

    public String tone(How how) {
        return PartnersOfPage.tone(how);
    }

    public String page(PagePath path) {
        return "/office/page-partners.xhtml?path=" + encoded(path.value());
    }

    /** Its revisions, any of which can be published again. */
    public String history(PagePath path) {
        return "/office/page-history.xhtml?path=" + encoded(path.value());
    }
}
