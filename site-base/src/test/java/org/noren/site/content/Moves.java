package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.Moved;

/** Pages that go elsewhere at a desk, and what lies then where they lay. */
record Moves(TestDesk desk) {
    MoveResult move(PagePath to, PagePath... from) {
        return desk.moving(m -> m.move(Relocation.of(new TreeSet<>(Arrays.asList(from)), to), true, desk.seen()));
    }

    static MoveResult.Done done(MoveResult result) {
        return assertInstanceOf(MoveResult.Done.class, result);
    }

    static void assertRefused(String why, MoveResult result) {
        var refused = assertInstanceOf(MoveResult.Refused.class, result).reasons();
        assertTrue(refused.stream().anyMatch(refusal -> refusal.reason().contains(why)), refused.toString());
    }

    PagePath target(PagePath redirect) {
        var content = desk.open(redirect).orElseThrow().content();
        return ((Moved) content).redirect().to();
    }

    Map<PagePath, Kind> published() {
        return desk.look(Contents::published).stream()
                .collect(Collectors.toMap(PublishedEntry::path, PublishedEntry::kind));
    }
}
