package org.noren.main.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.scheduling.TestSchedule;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.testing.TestDatabase;

/** Another text of a slot's fragment, agreed on for a moment, comes at it, whatever had its time there meanwhile; on each database (S22, S24). */
@ParameterizedClass
@EnumSource
class AFragmentThatIsScheduledTest {
    private static final PagePath FRAGMENT = PagePath.of("/.slot/recommendation/en");

    @Parameter
    TestDatabase database;

    @TempDir
    Path keys;

    private TestSlots slots;
    private TestSchedule schedule;

    @BeforeEach
    void somethingStandsThere() {
        slots = new TestSlots(database, keys);
        schedule = TestSchedule.of(slots.house);
        slots.house.publish(fragment("always"));
    }

    private static Draft fragment(String words) {
        return Draft.of(FRAGMENT, new Page("en", "", "", "shop", "<p>" + words + "</p>"));
    }

    private long planned(int day, String words) {
        return schedule.plan(Duration.ofDays(day), false, fragment(words));
    }

    private void wakeOn(int day) {
        slots.wakeOn(day);
        schedule.keepTimes();
    }

    private String stands() {
        return slots.house.desk.site.inTransaction(() -> {
            int number = slots.house
                    .contents
                    .find(FRAGMENT)
                    .orElseThrow()
                    .published()
                    .orElseThrow();
            return ((PageText) slots.house
                            .desk
                            .reader()
                            .open(FRAGMENT, number)
                            .orElseThrow()
                            .content())
                    .page()
                    .body();
        });
    }

    @Test
    void afterAPlanHasHadItsTime() {
        long change = planned(5, "autumn");
        slots.plan("May", 1, 3);
        wakeOn(1);
        assertEquals("<p>May</p>", stands());
        wakeOn(3);
        assertEquals("<p>always</p>", stands());
        wakeOn(5);
        assertEquals("<p>autumn</p>", stands());
        assertEquals("", schedule.find(change).outcome());
    }

    @Test
    void inThePlansTimeItStandsThereAndStays() {
        planned(2, "autumn");
        slots.plan("May", 1, 3);
        wakeOn(1);
        wakeOn(2);
        assertEquals("<p>autumn</p>", stands());
        wakeOn(3);
        assertEquals("<p>autumn</p>", stands(), "as whatever somebody publishes there");
    }

    @Test
    void whatSomebodyPublishedStaysAlsoAfterAPlan() {
        long change = planned(5, "autumn");
        slots.house.publish(fragment("urgent"));
        slots.plan("May", 1, 3);
        wakeOn(1);
        wakeOn(3);
        wakeOn(5);
        assertEquals("<p>urgent</p>", stands());
        assertEquals(FRAGMENT.value(), schedule.find(change).outcome());
    }
}
