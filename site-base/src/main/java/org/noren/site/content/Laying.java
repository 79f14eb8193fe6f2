package org.noren.site.content;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.Page;
import org.noren.shared.page.Sanitised;
import org.noren.shared.page.SanitisingPolicy;

/** Lays a variant over a page: all of it, or one of its blocks. What cannot stand there changes nothing (S19). */
public final class Laying {
    private Laying() {}

    /** @return nothing if the variant does not fit: another language, no such block, or words that would reach beyond it */
    public static Optional<Page> over(Page page, VariantPath which, Page variant) {
        if (!variant.locale().equals(page.locale())) {
            return Optional.empty();
        }
        return which.block().isEmpty()
                ? Optional.of(variant)
                : which.block().flatMap(block -> over(page, block, variant.body()));
    }

    private static Optional<Page> over(Page page, String block, String text) {
        SanitisingPolicy policy = SanitisingPolicy.CURRENT;
        Blocks blocks = Blocks.of(page.body());
        return blocks.fitting(block, text, policy)
                .map(fitting -> policy.sanitise(blocks.with(Map.of(block, fitting.html()))))
                .map(Sanitised::html)
                .map(body -> new Page(page.locale(), page.title(), page.description(), page.layout(), body));
    }
}
