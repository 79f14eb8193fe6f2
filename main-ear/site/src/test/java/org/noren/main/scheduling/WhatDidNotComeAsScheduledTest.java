package org.noren.main.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Preferences;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.people.Directory;
import org.noren.site.people.jpa.TestDirectory;
import org.noren.site.post.Outgoing;
import org.noren.site.post.PostOffice;
import org.noren.site.post.TestPost;
import org.noren.site.published.TestPublished;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestDatabase;

/** Managers are written to of a scheduled change that failed or was done in part, once, and see it until one of them notes it; on each database (S24). */
@ParameterizedClass
@EnumSource
class WhatDidNotComeAsScheduledTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Parameter
    TestDatabase database;

    @TempDir
    Path keys;

    private TestPublished house;
    private TestSchedule schedule;
    private PostOffice post;
    private final ScheduleNews news = new ScheduleNews();

    @BeforeEach
    void twoManagersAndOneWhoDoesNotDecide() {
        house = new TestPublished(database);
        house.publish(TestDesk.layout(""));
        schedule = TestSchedule.of(house);
        SiteSettings settings = SiteSettings.of(TestPost.SETTINGS);
        Audit audit = new Audit(new RememberedTrail(), new Visitor(), house.desk.clock);
        Directory people = TestDirectory.of(house.desk.site);
        post = TestPost.office(house.desk.site, keys, settings, audit, house.desk.clock);
        news.changes = schedule.desk().changes;
        news.managers = new ManagersByLetter(people, post, settings, house.desk.clock);
        news.clock = house.desk.clock;
        person(people, "hanako", OfficeRole.MANAGER, Locale.JAPANESE);
        person(people, "ken", OfficeRole.MANAGER, Locale.ENGLISH);
        person(people, "emi", OfficeRole.EDITOR, Locale.ENGLISH);
    }

    private void person(Directory people, String name, OfficeRole role, Locale language) {
        Account account = new Account(name, role, "stored", house.desk.clock.instant());
        account.describe("", Optional.of(new EmailAddress(name + "@hinode.example")));
        account.prefer(new Preferences("", Optional.of(language), Optional.of(ZoneId.of("Asia/Tokyo"))));
        house.desk.site.run(() -> people.add(account));
    }

    private static Draft cup(String words) {
        return Draft.of(PagePath.of("/goods/cup.html"), TestDesk.page("<p>" + words + "</p>"));
    }

    private static Draft tea() {
        return Draft.of(PagePath.of("/goods/tea.html"), TestDesk.page("<p>tea</p>"));
    }

    /** One of two paths is published by somebody before its time. */
    private long doneInPart() {
        long change = schedule.plan(HOUR, false, cup("autumn"), tea());
        house.publish(cup("urgent"));
        house.desk.clock.advance(HOUR);
        schedule.keepTimes();
        return change;
    }

    private long failed() {
        long change = schedule.plan(HOUR, false, cup("autumn"));
        house.desk.clock.advance(HOUR);
        schedule.fail(change);
        return change;
    }

    private void ring() {
        for (long id : house.desk.site.inTransaction(news::untold)) {
            house.desk.site.run(() -> news.tell(id));
        }
    }

    private Map<String, Outgoing> letters() {
        return house
                .desk
                .site
                .inTransaction(() -> post.due(10).stream()
                        .flatMap(id -> post.take(id).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(letter -> letter.to().text(), letter -> letter));
    }

    private long lettersWritten() {
        return house.desk.site.inTransaction(() -> post.outbox().waiting());
    }

    private List<Long> unseen() {
        return house.desk.site.inTransaction(
                () -> news.unseen(10).stream().map(ScheduledChange::id).toList());
    }

    private static void says(Outgoing letter, String... words) {
        assertNotNull(letter);
        for (String word : words) {
            assertTrue(letter.text().contains(word), () -> "\"" + word + "\" is missing in: " + letter.text());
        }
        assertFalse(letter.text().contains("{"), letter::text);
    }

    @Test
    void whatFailedIsToldToAllWhoDecideInTheirLanguage() {
        failed();
        ring();

        Map<String, Outgoing> letters = letters();

        assertEquals(Set.of("hanako@hinode.example", "ken@hinode.example"), letters.keySet());
        Outgoing english = letters.get("ken@hinode.example");
        assertEquals("ひので: “autumn” could not be done at its time", english.subject());
        says(
                english,
                "Nothing of it was.",
                "“autumn”",
                "Asia/Tokyo",
                "a fault",
                "https://office.hinode.example/office/schedule.xhtml");
        Outgoing japanese = letters.get("hanako@hinode.example");
        assertEquals("【ひので】「autumn」を予定の時刻に実行できませんでした", japanese.subject());
        says(japanese, "hanako 様", "何も変わっていません", "a fault");
    }

    @Test
    void whatWasDoneInPartIsToldWithThePathsThatWereLeft() {
        long change = doneInPart();
        ring();

        Outgoing letter = letters().get("ken@hinode.example");

        assertEquals("ひので: “autumn” was done in part", letter.subject());
        says(letter, "Left as they were: /goods/cup.html\n");
        assertEquals(List.of(change), unseen());
    }

    @Test
    void itIsToldOnceHoweverOftenTheTimerRings() {
        failed();
        ring();
        ring();
        assertEquals(2, lettersWritten());
    }

    @Test
    void whatCameAsScheduledOrWasCalledOffIsToldToNobody() {
        schedule.plan(HOUR, false, cup("autumn"));
        long other = schedule.plan(HOUR.multipliedBy(2), false, tea());
        schedule.callOff(other);
        house.desk.clock.advance(HOUR);
        assertEquals(1, schedule.keepTimes());
        ring();
        assertEquals(0, lettersWritten());
        assertEquals(List.of(), unseen());
    }

    @Test
    void aFaultBetweenTwoLettersLeavesNoneAndLaterEachComesOnce() {
        long change = failed();
        ManagersByLetter real = news.managers;
        news.managers = new ManagersByLetter() {
            @Override
            public void write(Function<Reader, Letter> letter) {
                real.write(letter);
                throw new IllegalStateException("killed");
            }
        };
        assertThrows(IllegalStateException.class, () -> house.desk.site.run(() -> news.tell(change)));
        assertEquals(0, lettersWritten());

        news.managers = real;
        ring();
        ring();
        assertEquals(2, lettersWritten());
    }

    @Test
    void whoeverNotesItEndsItForAllAndOnlyOnce() {
        long change = failed();
        assertTrue(house.desk.site.inTransaction(() -> news.seen(change, "ken")).isPresent());
        assertTrue(
                house.desk.site.inTransaction(() -> news.seen(change, "hanako")).isEmpty());
        assertEquals(List.of(), unseen());
        long waits = schedule.plan(HOUR, false, tea());
        assertTrue(house.desk.site.inTransaction(() -> news.seen(waits, "ken")).isEmpty(), "it waits");
    }
}
