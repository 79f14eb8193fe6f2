package org.noren.main.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.main.publishing.BoardAddress;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.main.publishing.PageBoard;
import org.noren.main.publishing.PageBoard.Cell;
import org.noren.main.publishing.PageBoard.Row;

/** {@code GET /office/board.csv} with the filters of the board: a line for each page at each partner, as RFC 4180. */
@WebServlet("/office/board.csv")
public class BoardCsv extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String FORMULAS = "=+-@\t\r";
    /** By which spreadsheets know that this is UTF-8. */
    private static final char MARK = '\uFEFF';

    @Inject
    transient PageBoard board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BoardAddress asked = BoardAddress.of(request::getParameter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"board.csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.print(MARK + "page,language,partner,title,state,release,since\r\n");
        board.each(
                asked.search(1),
                row -> row.cells().stream()
                        .filter(cell -> fits(cell, asked))
                        .forEach(cell -> out.print(csv(row, cell))));
    }

    /** Of a page that fits at one partner, the others are left out when a state was asked for. */
    static boolean fits(Cell cell, BoardAddress asked) {
        return cell.how().isPresent()
                && (asked.search(1).how().isEmpty() || asked.search(1).how().equals(cell.how()));
    }

    static String csv(Row row, Cell cell) {
        return Stream.of(
                        row.path().value(),
                        row.locale().orElse(""),
                        cell.partner().name().value(),
                        cell.partner().title(),
                        cell.how().map((How how) -> BoardAddress.word(how)).orElse(""),
                        cell.brought()
                                .map(brought -> String.valueOf(brought.number()))
                                .orElse(""),
                        cell.brought()
                                .map(brought -> brought.issued().toString())
                                .orElse(""))
                .map(BoardCsv::field)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String field(String value) {
        boolean formula = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0;
        String inert = formula ? "'" + value : value;
        return inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + inert.replace("\"", "\"\"") + '"'
                : inert;
    }
}
