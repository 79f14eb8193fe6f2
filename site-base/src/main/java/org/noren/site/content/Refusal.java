package org.noren.site.content;

import org.noren.shared.page.PagePath;

/** Why something cannot lie at a path, as a sentence for who wanted it there. */
public record Refusal(PagePath path, String reason) {
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
