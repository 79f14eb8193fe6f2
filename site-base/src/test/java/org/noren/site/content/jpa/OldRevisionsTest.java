package org.noren.site.content.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.site.content.Draft;
import org.noren.site.content.Revision;
import org.noren.site.content.TestDesk;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestDatabase;

class OldRevisionsTest {
    @ParameterizedTest
    @EnumSource
    void oldOnesGoButNeverThePublishedOneAndTheLastTwenty(TestDatabase database) {
        TestDesk desk = new TestDesk(database);
        for (int i = 1; i <= 30; i++) {
            desk.write(Draft.of(ABOUT, TestDesk.page("<p>" + i + "</p>")));
            if (i == 3) {
                desk.publish(ABOUT);
            }
        }
        desk.clock.advance(Duration.ofDays(800));
        KeptRevisions kept = new KeptRevisions(
                desk.site.entityManager(), SiteSettings.of(Map.of("noren.keep.revisions", "P730D")), List.of());

        int cleared = desk.site.inTransaction(
                () -> kept.clearSome(desk.clock.instant().minus(kept.keptFor().orElseThrow()), 500));

        List<Integer> left = desk.look(contents -> contents.history(ABOUT)).stream()
                .map(Revision::number)
                .toList();
        assertEquals(9, cleared);
        assertEquals(21, left.size());
        assertTrue(left.contains(3) && left.contains(11) && !left.contains(10), left.toString());
        assertEquals("<p>30</p>", desk.body(ABOUT));
    }

    @ParameterizedTest
    @EnumSource
    void youngOnesStayHoweverMany(TestDatabase database) {
        TestDesk desk = new TestDesk(database);
        for (int i = 1; i <= 25; i++) {
            desk.write(Draft.of(ABOUT, TestDesk.page("<p>" + i + "</p>")));
        }
        KeptRevisions kept = new KeptRevisions(
                desk.site.entityManager(), SiteSettings.of(Map.of("noren.keep.revisions", "P730D")), List.of());
        assertEquals(
                0,
                desk.site.inTransaction(() ->
                        kept.clearSome(desk.clock.instant().minus(kept.keptFor().orElseThrow()), 500)));
    }
}
