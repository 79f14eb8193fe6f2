package org.noren.shared.page;

import java.util.List;

/**
 * What the policy made of a piece of HTML.
 *
 * @param html clean HTML: sanitising it again leaves every character as it is
 * @param removed what was taken out, in the order first met; empty when nothing was
 */
public record Sanitised(String html, List<Removed> removed) {
    public Sanitised {
        removed = List.copyOf(removed);
    }

    /**
     * One kind of thing that was taken out.
     *
     * @param what as a reader of the source knows it, such as {@code <script>} or {@code onclick on <a>}
     * @param why the reason, as a sentence for the one who wrote the page
     * @param times how often
     */
    public record Removed(String what, String why, int times) {
        @Override
        public String toString() {
            return what + (times > 1 ? " ×" + times : "") + ": " + why;
        }
    }
}
