package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prints what a page of 39 KB costs; the limits are generous, so that a busy machine does not fail the build. */
class RenderingSpeedTest {
    private static final int ROUNDS = 400;

    @Test
    void a_page_of_39_kilobytes_is_rendered_in_about_a_millisecond() {
        Page page =
                ShopFixture.page(SanitisingPolicy.CURRENT.sanitise(body(39_000)).html());
        ShopFixture shop = new ShopFixture();
        shop.footer = Optional.of(ShopFixture.page("<p><a href=\"/about/\">about</a></p>"));
        shop.menu = Optional.of(ShopFixture.menu("/", "始め", "/goods/", "品"));
        Layout layout = ShopFixture.layout();
        report(
                "rendered",
                fastest(() -> Renderer.render(layout, page, shop).html().length()),
                20);
        report("checked", fastest(() -> SanitisingPolicy.CURRENT.isClean(page.body()) ? 1 : 0), 100);
    }

    private static double fastest(java.util.function.IntSupplier work) {
        long best = Long.MAX_VALUE;
        int kept = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            kept += work.getAsInt();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(kept > 0);
        return best / 1e6;
    }

    private static void report(String what, double millis, double limit) {
        System.out.printf("A page of 39 KB is %s in %.2f ms%n", what, millis);
        assertTrue(millis < limit, what + " in " + millis + " ms");
    }

    private static String body(int length) {
        var html = new StringBuilder();
        for (int i = 0; html.length() < length; i++)
            html.append("<h2 id=\"s")
                    .append(i)
                    .append("\">藍染めののれん ")
                    .append(i)
                    .append("</h2><p>A door's cloth, <em>dyed</em> with ")
                    .append("<a href=\"../dyes/indigo")
                    .append(i)
                    .append(".html#top\">indigo</a> &amp; hung <code>at</code> the ")
                    .append("entrance; see <a href=\"https://example.org/\">there</a>.</p><p><img src=\"../p/")
                    .append(i)
                    .append(".png\" alt=\"\" width=\"40\" height=\"30\"></p><ul><li>one</li><li>two</li></ul>\n");
        return html.toString();
    }
}
