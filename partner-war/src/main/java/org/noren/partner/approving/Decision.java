package org.noren.partner.approving;

import java.time.Instant;
import java.util.SortedSet;
import org.noren.partner.approving.ApprovalRequest.Fate;
import org.noren.shared.page.PagePath;

/** What came of a yes or a no. */
public sealed interface Decision {
    /** @param path what shoppers see from now on */
    record Shown(PagePath path) implements Decision {}

    record SentBack(PagePath path) implements Decision {}

    /** Somebody else was faster. */
    record Overtaken(String by, Instant at, Fate how) implements Decision {}

    /** Something newer was written, or it was moved or deleted: nobody has seen what would be shown. */
    record Outdated() implements Decision {}

    /** Who asked wrote some of it. @param others who may say yes */
    record NotByAuthor(SortedSet<String> others) implements Decision {}

    /** There is nobody else; it has to be said that this is known. */
    record SayThatAlone() implements Decision {}

    record NotYours() implements Decision {}

    /** A no without a reason, or with one that is too long. */
    record NoReason() implements Decision {}

    record Unknown() implements Decision {}
}
