package org.noren.main.web.office;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.noren.main.publishing.BoardAddress;
import org.noren.main.publishing.PageBoard;
import org.noren.main.publishing.PageBoard.Cell;
import org.noren.main.publishing.PageBoard.Row;
import org.noren.main.publishing.PageBoard.View;

/**
 * {@code GET /office/api/board} for programs, with the filters of the board: counts, and the first pages that fit. What the
 * board took is in {@code Server-Timing}.
 */
@WebServlet("/office/api/board")
public class BoardAnswer extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 25;
    private static final double NANOS_OF_A_MILLI = 1e6;

    @Inject
    transient PageBoard board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        View view = board.find(BoardAddress.of(request::getParameter).search(ROWS));
        double took = (System.nanoTime() - start) / NANOS_OF_A_MILLI;
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Server-Timing", String.format(Locale.ROOT, "board;dur=%.2f", took));
        try (JsonWriter out = Json.createWriter(response.getWriter())) {
            out.writeObject(json(view));
        }
    }

    static JsonObject json(View view) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        view.counts().forEach((how, pages) -> counts.add(BoardAddress.word(how), pages));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        view.rows().forEach(row -> rows.add(json(row)));
        return Json.createObjectBuilder()
                .add("partners", view.partners().size())
                .add("total", view.total())
                .add("counts", counts)
                .add("pages", rows)
                .build();
    }

    private static JsonObjectBuilder json(Row row) {
        JsonObjectBuilder at = Json.createObjectBuilder();
        for (Cell cell : row.cells()) {
            cell.how().ifPresent(how -> at.add(cell.partner().name().value(), BoardAddress.word(how)));
        }
        return Json.createObjectBuilder().add("path", row.path().value()).add("at", at);
    }
}
