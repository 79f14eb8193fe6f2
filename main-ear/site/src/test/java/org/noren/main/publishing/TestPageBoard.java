package org.noren.main.publishing;

import org.noren.main.publishing.jpa.TestLanes;

/** What the main site Hinode knows of each page at each partner. */
final class TestPageBoard {
    final BoardTables tables;
    final BoardPen pen = new BoardPen();
    final BoardKeeper keeper = new BoardKeeper();
    final PageAtPartners pages = new PageAtPartners();
    final PageBoard board = new PageBoard();

    TestPageBoard(TestHinode hinode) {
        tables = TestLanes.tables(hinode.published.desk.site);
        pen.tables = tables;
        pen.maker = hinode.editions;
        pen.partners = hinode.partners;
        pen.lanes = hinode.lanes;
        pen.releases = hinode.releases;
        pen.replies = hinode.replies;
        pen.variants = hinode.variants.changes;
        pen.laidPages = hinode.laidPages;
        pen.published = hinode.published.edition();
        pen.nodes = hinode.published.nodes;
        keeper.pen = pen;
        keeper.clock = hinode.clock;
        BoardStands stands = new BoardStands();
        stands.partners = hinode.partners;
        stands.lanes = hinode.lanes;
        stands.tables = tables;
        pages.tables = tables;
        pages.stands = stands;
        board.stands = stands;
        board.finder = TestLanes.pageFinder(hinode.published.desk.site);
    }
}
