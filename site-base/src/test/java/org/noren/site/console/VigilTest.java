package org.noren.site.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VigilTest {
    private final Vigil vigil = new Vigil();

    private List<News.Kind> told(Condition... looks) {
        return Stream.of(looks)
                .map(vigil::look)
                .flatMap(Optional::stream)
                .map(News::kind)
                .toList();
    }

    @Test
    void aTroubleIsToldOnceWhenItBeginsAndOnceWhenItIsOver() {
        assertEquals(
                List.of(News.Kind.REFUSED, News.Kind.RECOVERED, News.Kind.STALE),
                told(
                        Condition.well(""),
                        Condition.refused("policy-not-spoken"),
                        Condition.refused("policy-not-spoken"),
                        Condition.well(""),
                        Condition.well(""),
                        Condition.stale("")));
    }

    @Test
    void aTroubleThatWasThereAtTheStartIsToldAndOneThatTurnsIntoAnotherToo() {
        assertEquals(
                List.of(News.Kind.STALE, News.Kind.REFUSED),
                told(Condition.stale("not heard"), Condition.refused("release-expired")));
    }
}
