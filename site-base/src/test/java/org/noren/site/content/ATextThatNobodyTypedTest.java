package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.testing.TestDatabase;

/** What is shown by itself leaves alone what somebody is writing there; on each database. */
@ParameterizedClass
@EnumSource
class ATextThatNobodyTypedTest {
    @Parameter
    TestDatabase database;

    private TestDesk desk;
    private Placing placing;

    @BeforeEach
    void open() {
        desk = new TestDesk(database);
        placing = new Placing(desk.desk(), desk.reader());
    }

    private int show(String body) {
        return desk.site.inTransaction(() -> placing.show(ABOUT, PageText.of(page(body)), "Noren"));
    }

    private String shown() {
        return desk.site.inTransaction(() -> placing.shown(ABOUT)
                .map(opened -> ((PageText) opened.content()).page().body())
                .orElse(""));
    }

    @Test
    void itIsThereThoughNothingWasBefore() {
        assertEquals(1, show("<p>may</p>"));
        assertEquals("<p>may</p>", shown());
        assertEquals(State.PUBLISHED, desk.state(ABOUT));
    }

    @Test
    void aDraftStaysTheNewestAndIsNotShown() {
        desk.write(Draft.of(ABOUT, page("<p>old</p>")));
        desk.publish(ABOUT);
        desk.write(Draft.of(ABOUT, page("<p>draft</p>")));
        show("<p>may</p>");
        assertEquals("<p>may</p>", shown());
        assertEquals("<p>draft</p>", desk.body(ABOUT));
        assertEquals(State.CHANGED, desk.state(ABOUT));
        assertEquals("hanako", desk.open(ABOUT).orElseThrow().revision().author());
    }

    @Test
    void aDraftThatWasNeverShownStaysToo() {
        desk.write(Draft.of(ABOUT, page("<p>draft</p>")));
        show("<p>may</p>");
        assertEquals("<p>draft</p>", desk.body(ABOUT));
        desk.site.run(() -> placing.takeDown(ABOUT, "Noren"));
        assertEquals("", shown());
        assertEquals(State.DRAFT, desk.state(ABOUT));
    }

    @Test
    void whatItSaidBeforeIsShownAgainAsARevisionOfItsOwn() {
        desk.write(Draft.of(ABOUT, page("<p>old</p>")));
        desk.publish(ABOUT);
        assertEquals(2, show("<p>may</p>"));
        assertEquals(3, show("<p>old</p>"));
        assertEquals(3, show("<p>old</p>"), "the same text is no revision more");
        assertEquals(State.PUBLISHED, desk.state(ABOUT));
    }

    @Test
    void whereItMayNotLieItFails() {
        desk.refused.put(ABOUT, "what lies there comes from the main site; choose another path");
        assertThrows(IllegalStateException.class, () -> show("<p>may</p>"));
    }

    @Test
    void nothingIsShownWhereNothingIs() {
        assertEquals(java.util.Optional.empty(), desk.site.inTransaction(() -> placing.shown(PagePath.of("/none/"))));
    }
}
