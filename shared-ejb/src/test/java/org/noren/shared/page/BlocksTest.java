package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.Block.Policy;

/** Who may change which part of a page, as its author wrote it (B8). */
class BlocksTest {
    private static final SanitisingPolicy POLICY = SanitisingPolicy.CURRENT;
    private static final String BODY = "<h1>Tea</h1>\n<div data-block=\"hours overridable\"><p>Ten &amp; six</p></div>"
            + "<p data-block=\"brand\">Hinode</p><ul data-block=\"news own\"><li>Theirs</li></ul>\n";

    @Test
    void thePolicyStandsBehindTheName() {
        assertTrue(POLICY.isClean(BODY), "an older partner takes such a page");
        assertEquals(
                List.of(
                        new Block("hours", Policy.OVERRIDABLE, "<p>Ten &amp; six</p>"),
                        new Block("brand", Policy.LOCKED, "Hinode"),
                        new Block("news", Policy.OWN, "<li>Theirs</li>")),
                Blocks.of(BODY).list());
    }

    @Test
    void whatIsNotUnderstoodIsLocked() {
        for (String said : List.of("x overridden", "x overridable now", "x OVERRIDABLE", " x "))
            assertEquals(
                    Policy.LOCKED, only("<p data-block=\"" + said + "\">a</p>").policy(), said);
    }

    @Test
    void whatHoldsAnotherBlockOrStandsThereTwiceCannotBeChanged() {
        String nested = "<div data-block=\"out overridable\"><p data-block=\"in\">a</p></div>";
        assertEquals(List.of("in"), names(nested));
        assertEquals(List.of(), names("<p data-block=\"x own\">a</p><p data-block=\"x overridable\">b</p>"));
        assertEquals(List.of(), names("<p data-block=\"x\"><b data-block=\"x overridable\">b</b></p>"));
        assertEquals(List.of(), names("<p data-block=\"\">a</p><p data-block=\"&lt;x&gt; own\">b</p>"));
    }

    @Test
    void otherWordsInABlockLeaveTheRestAsItIs() {
        Blocks blocks = Blocks.of(BODY);
        assertEquals(BODY.replace("Ten", "Nine"), blocks.with(Map.of("hours", "<p>Nine &amp; six</p>")));
        assertEquals(BODY, blocks.with(Map.of("hours", "<p>Ten &amp; six</p>")));
        assertSame(BODY, blocks.with(Map.of("gone", "<p>Nine</p>")));
    }

    @Test
    void whatIsPutInIsSanitisedWhereItStands() {
        Blocks blocks = Blocks.of(BODY);
        assertEquals(Optional.of("<p>a</p>"), html(blocks, "hours", "<p onclick=x()>a</p><script>x()</script>"));
        assertEquals(Optional.of("<li>a</li><li>b</li>"), html(blocks, "news", "<li>a<li>b"));
        assertEquals(Optional.of("<p>a</p>"), html(blocks, "hours", "<p data-block=\"brand\">a</p>"));
        assertTrue(blocks.fits("hours", "<p>a</p>", POLICY));
        assertFalse(blocks.fits("hours", "<p>a", POLICY));
    }

    @Test
    void nothingReachesBeyondItsBlock() {
        Blocks blocks = Blocks.of(BODY);
        assertEquals(Optional.empty(), html(blocks, "brand", "<div>out of the paragraph</div>"));
        assertEquals(Optional.of("a"), html(blocks, "hours", "a</div>"));
        assertEquals(Optional.empty(), html(blocks, "gone", "a"));
    }

    private static Optional<String> html(Blocks blocks, String name, String text) {
        return blocks.fitting(name, text, POLICY).map(Blocks.Fitting::html);
    }

    private static List<String> names(String body) {
        return Blocks.of(body).list().stream().map(Block::name).toList();
    }

    private static Block only(String body) {
        assertEquals(1, Blocks.of(body).list().size());
        return Blocks.of(body).list().get(0);
    }
}
