package org.noren.main.web.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.main.publishing.BoardAddress;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.BoardStand;
import org.noren.main.publishing.BoardStand.Progress;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.main.publishing.PageBoard.Cell;
import org.noren.main.publishing.PageBoard.Row;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

class TheBoardForASpreadsheetTest {
    private static final Row ROW = new Row(PagePath.of("/goods/"), Optional.of("ja"), true, List.of());

    private static Cell cell(String title, Optional<How> how) {
        BoardStand stand = new BoardStand(
                new SiteName("naha"), title, false, false, How.OLDER, Progress.DONE, Base.SAME, Optional.empty());
        return new Cell(stand, how, Optional.of(new Brought(7, Instant.parse("2026-11-28T12:00:00Z"))));
    }

    @Test
    void aLineSaysWhichUpdateBroughtThePage() {
        assertEquals(
                "/goods/,ja,naha,\"Hinode \"\"那覇\"\", shop\",in-step,7,2026-11-28T12:00:00Z\r\n",
                BoardCsv.csv(ROW, cell("Hinode \"那覇\", shop", Optional.of(How.IN_STEP))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "="})
    void nothingIsTakenForAFormula(String title) {
        assertTrue(BoardCsv.csv(ROW, cell(title, Optional.of(How.IN_STEP))).contains(",'" + title + ","), title);
    }

    @Test
    void onlyWhatWasAskedForIsExported() {
        BoardAddress asked = BoardAddress.of(Map.of("state", "kept")::get);
        assertTrue(BoardCsv.fits(cell("Naha", Optional.of(How.KEPT)), asked));
        assertFalse(BoardCsv.fits(cell("Naha", Optional.of(How.IN_STEP)), asked));
        assertFalse(BoardCsv.fits(cell("Naha", Optional.empty()), BoardAddress.of(Map.<String, String>of()::get)));
    }

    @Test
    void theAddressKeepsWhatWasAskedFor() {
        BoardAddress asked = BoardAddress.of(Map.of("q", "/a b&c", "partner", "naha", "first", "x", "lang", "ja")::get);
        assertEquals("/office/board.csv?q=%2Fa+b%26c&partner=naha&state=&lang=ja", asked.csv());
        assertTrue(asked.at(25, 6).endsWith("&first=25&column=6"));
        assertEquals(0, asked.first());
        assertTrue(asked.narrowed());
        assertEquals(
                Optional.empty(),
                BoardAddress.of(Map.of("partner", "no name!")::get).search(1).partner());
    }
}
