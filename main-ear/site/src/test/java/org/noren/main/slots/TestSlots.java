package org.noren.main.slots;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.noren.main.publishing.Bell;
import org.noren.main.scheduling.ManagersByLetter;
import org.noren.main.scheduling.PlannedBeside;
import org.noren.main.slots.SlotDesk.Result;
import org.noren.main.slots.jpa.TestFillings;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Placing;
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

/** Plans for the slot {@code recommendation} over a real database, with people who have to know; days count from its start. */
public final class TestSlots {
    public static final String SLOT = "recommendation";
    private static final Duration DAY = Duration.ofDays(1);

    public final TestPublished house;
    final Slots slots = new Slots();
    final SlotNews news = new SlotNews();
    private final SlotDesk desk = new SlotDesk();
    private final SlotTurn turn = new Turning();
    private final PostOffice post;
    private final Instant start;
    /** How often all partners were visited. */
    final AtomicInteger rung = new AtomicInteger();

    public TestSlots(TestDatabase database, Path keys) {
        this(new TestPublished(database), keys);
    }

    public TestSlots(TestPublished house, Path keys) {
        this.house = house;
        layout("<aside data-slot=\"" + SLOT + "\"></aside>");
        start = house.desk.clock.instant();
        Places places = new Places();
        places.contents = house.contents;
        places.reader = house.desk.reader();
        turn.fillings = TestFillings.of(house.desk.site);
        turn.places = places;
        turn.placing = new Placing(house.desk.desk(), house.desk.reader());
        turn.clock = house.desk.clock;
        desk.fillings = turn.fillings;
        desk.places = places;
        desk.contents = house.contents;
        desk.turn = turn;
        desk.clock = house.desk.clock;
        Audit audit = new Audit(new RememberedTrail(), new Visitor(), house.desk.clock);
        SiteSettings settings = SiteSettings.of(TestPost.SETTINGS);
        post = TestPost.office(house.desk.site, keys, settings, audit, house.desk.clock);
        news.fillings = turn.fillings;
        PlansByLetter letters = new PlansByLetter();
        letters.managers = new ManagersByLetter(TestDirectory.of(house.desk.site), post, settings, house.desk.clock);
        news.managers = letters;
        news.clock = house.desk.clock;
        slots.desk = desk;
        slots.turn = turn;
        slots.news = news;
        slots.bell = new Bell() {
            @Override
            public void everybody() {
                rung.incrementAndGet();
            }

            @Override
            public void lookThroughAgain() {}
        };
        SlotForesight foresight = new Trying();
        foresight.fillings = turn.fillings;
        foresight.turn = turn;
        foresight.published = house.edition();
        foresight.rollback = house.desk.site::markRollback;
        slots.foresight = foresight;
        slots.audit = audit;
        slots.clock = house.desk.clock;
    }

    /** As in a server: what follows from a change follows within its transaction. */
    private final class Turning extends SlotTurn {
        @Override
        public void keepTime(String slot, String locale, Instant now) {
            super.keepTime(slot, locale, now);
            house.followWithin();
        }
    }

    /** As the container does it: a new transaction. */
    private final class Trying extends SlotForesight {
        @Override
        public <T> T at(Instant moment, Function<Digest, T> look) {
            return house.desk.site.inTransaction(() -> super.at(moment, look));
        }
    }

    /** For whoever asks what is coming. */
    public PlannedBeside beside() {
        return slots;
    }

    /** The layout {@code shop} that shoppers see from now on. */
    public void layout(String body) {
        house.publish(TestDesk.layout(body));
    }

    public void person(String name, OfficeRole role, Locale language) {
        Account account = new Account(name, role, "stored", house.desk.clock.instant());
        account.describe("", Optional.of(new EmailAddress(name + "@hinode.example")));
        account.prefer(new Preferences("", Optional.of(language), Optional.of(ZoneId.of("Asia/Tokyo"))));
        Directory people = TestDirectory.of(house.desk.site);
        house.desk.site.run(() -> people.add(account));
    }

    /** @return its number */
    public long plan(String title, int from, int until) {
        return plan("en", of(title, from, until, false));
    }

    /** One to which all sites switch at one moment, and from it. */
    public long together(String locale, String title, int from, int until) {
        return plan(locale, of(title, from, until, true));
    }

    private Plan of(String title, int from, int until, boolean together) {
        Span span = new Span(day(from), Optional.of(day(until)));
        return new Plan(title, "<p>" + title + "</p>", span, ZoneId.of("Asia/Tokyo"), together);
    }

    /** Another text of one that waits, at other times. */
    public void change(long id, String title, int from, int until) {
        long seen =
                house.desk.site.inTransaction(() -> desk.find(id).orElseThrow().revision());
        Result result =
                house.desk.site.inTransaction(() -> desk.change(id, seen, of(title, from, until, true), "hanako"));
        if (!(result instanceof Result.Done)) {
            throw new AssertionError("not changed: " + result);
        }
    }

    private long plan(String locale, Plan plan) {
        Result result = house.desk.site.inTransaction(() -> desk.plan(SLOT, locale, plan, "hanako"));
        if (result instanceof Result.Done done) {
            return done.id();
        }
        throw new AssertionError("not planned: " + result);
    }

    public Instant day(int number) {
        return start.plus(DAY.multipliedBy(number));
    }

    /** The server has not run until that day; the timer rings. */
    public void wakeOn(int day) {
        house.desk.clock.advance(Duration.between(house.desk.clock.instant(), day(day)));
        ring();
    }

    public void ring() {
        house.desk.site.run(() -> {
            slots.keepTimes();
            house.followWithin();
        });
    }

    public List<Filling> unseen() {
        return house.desk.site.inTransaction(() -> news.unseen(10));
    }

    /** All letters that wait, by whom they are for; each is taken out of the house by that. */
    Map<String, Outgoing> letters() {
        return house
                .desk
                .site
                .inTransaction(() -> post.due(10).stream()
                        .flatMap(id -> post.take(id).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(letter -> letter.to().text(), letter -> letter));
    }

    long lettersWritten() {
        return house.desk.site.inTransaction(() -> post.outbox().waiting());
    }
}
