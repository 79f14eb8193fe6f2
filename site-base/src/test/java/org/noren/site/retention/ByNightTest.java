package org.noren.site.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.seal.Digest;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.TestStores;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

class ByNightTest {
    private final MovableClock clock = new MovableClock();
    private final Retention retention = new Retention();

    private TestSite open(TestDatabase database) {
        TestSite site = TestSite.empty(Role.MAIN, database);
        retention.clock = clock;
        retention.settings = SiteSettings.of(Map.of("noren.keep.objects", "P2D"));
        retention.store = site.transactional(ObjectStore.class, TestStores.of(site, database, clock));
        return site;
    }

    private Digest put(String text) {
        return retention.store.put(text.getBytes(UTF_8));
    }

    private boolean isHere(Digest object) {
        return retention.store.missing(Set.of(object)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itIsClearedInSmallStepsUntilNothingIsLeftAndNotWhatIsKeptForEver(TestDatabase database) {
        open(database);
        List<Instant> asked = new ArrayList<>();
        Kept lines = new Kept() {
            private int left = 1_200;

            @Override
            public String what() {
                return "lines";
            }

            @Override
            public Optional<Duration> keptFor() {
                return Optional.of(Duration.ofDays(90));
            }

            @Override
            public int clearSome(Instant before, int most) {
                asked.add(before);
                int cleared = Math.min(left, most);
                left -= cleared;
                return cleared;
            }
        };

        retention.clear(lines);

        Instant before = clock.instant().minus(Duration.ofDays(90));
        assertEquals(List.of(before, before, before), asked);
    }

    @ParameterizedTest
    @EnumSource
    void whatNothingReachesGoesAfterItsTimeAndAllElseStays(TestDatabase database) {
        open(database);
        Digest needed = put("needed");
        Digest orphan = put("orphan");
        clock.advance(Duration.ofDays(1));
        retention.sweep(() -> Set.of(needed));
        assertTrue(isHere(orphan), "it was put a day ago, two are set");

        clock.advance(Duration.ofDays(2));
        Digest fresh = put("fresh");
        retention.sweep(() -> Set.of(needed));

        assertTrue(isHere(needed));
        assertTrue(isHere(fresh));
        assertTrue(!isHere(orphan));
    }

    /** An import saves bytes that lie here unneeded, while the sweep has marked already and is about to delete them. */
    @ParameterizedTest
    @EnumSource
    void anImportUnderWayKeepsWhatItPutAgain(TestDatabase database) throws Exception {
        TestSite site = open(database);
        ObjectStore store = TestStores.of(site, database, clock);
        for (int turn = 0; turn < 20; turn++) {
            String text = "put again " + turn;
            Digest object = put(text);
            clock.advance(Duration.ofDays(3));
            Thread sweep = new Thread(() -> retention.sweep(Set::of));

            site.run(() -> {
                store.put(text.getBytes(UTF_8));
                sweep.start();
            });
            sweep.join();

            assertTrue(isHere(object), "turn " + turn);
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreObjectsThanOneStepTakes(TestDatabase database) {
        open(database);
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            many.add(("object " + i).getBytes(UTF_8));
        }
        retention.store.putEach(many);
        Digest last = put("object 1299");
        clock.advance(Duration.ofDays(3));

        retention.sweep(() -> Set.of(last));

        assertEquals(1, many.stream().filter(bytes -> isHere(Digest.of(bytes))).count());
    }
}
