package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.References;
import org.noren.shared.page.Sanitised;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Contents;

/** Where managers decide what stands in slots, and when; each call is one transaction. */
@ApplicationScoped
@Transactional
public class SlotDesk {
    @Inject
    Fillings fillings;

    @Inject
    Places places;

    @Inject
    Contents contents;

    @Inject
    SlotTurn turn;

    @Inject
    Clock clock;

    /** What came of a wish. */
    public sealed interface Result {
        /** @param removed what the sanitising policy took out of the text */
        record Done(long id, List<Sanitised.Removed> removed) implements Result {}

        /** It would be over before it is shown. */
        record TooLate(Instant until) implements Result {}

        /** Another one stands there at that time. */
        record Overlaps(Filling other) implements Result {}

        /** No layout that is published has such a slot, or rendering fills it. */
        record NoSuchPlace(String slot) implements Result {}

        /** A place for advertisements of the partners. */
        record NotOurs(String slot) implements Result {}

        /** There is no text, or too much of it. */
        record NoText() implements Result {}

        /** Pictures in it that shoppers would not get. */
        record Unpublished(List<PagePath> pictures) implements Result {}

        /** It has ended, began or was changed by somebody else meanwhile. */
        record Overtaken() implements Result {}
    }

    public Result plan(String slot, String locale, Plan wish, String by) {
        Sanitised text = SanitisingPolicy.CURRENT.sanitise(wish.body());
        Plan plan = clean(wish, text);
        fillings.alone();
        List<Filling> others = fillings.holdOpen(slot, locale);
        Optional<Result> refusal = place(slot).or(() -> text(plan)).or(() -> time(plan.span(), others, 0));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Filling filling = new Filling(slot, locale, plan, by, clock.instant());
        fillings.add(filling);
        return new Result.Done(filling.id(), text.removed());
    }

    /** One that is shown already keeps its beginning; another text of it is shown at once. @param seen what was looked at */
    public Result change(long id, long seen, Plan wish, String by) {
        Sanitised text = SanitisingPolicy.CURRENT.sanitise(wish.body());
        Optional<Filling> found = held(id, seen);
        if (found.isEmpty()) {
            return new Result.Overtaken();
        }
        Filling filling = found.get();
        boolean shown = filling.state() == Filling.State.SHOWN;
        if (shown
                && wish.span()
                        .until()
                        .filter(end -> !end.isAfter(filling.span().from()))
                        .isPresent()) {
            return new Result.TooLate(wish.span().until().get());
        }
        Plan plan = clean(
                shown
                        ? new Plan(
                                wish.title(),
                                wish.body(),
                                new Span(filling.span().from(), wish.span().until()),
                                wish.zone(),
                                wish.together())
                        : wish,
                text);
        List<Filling> others = fillings.holdOpen(filling.slot(), filling.locale());
        Optional<Result> refusal = text(plan).or(() -> time(plan.span(), others, id));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean anew = shown && !plan.body().equals(filling.body());
        filling.change(plan);
        if (anew) {
            turn.showAnew(filling, by);
        }
        return new Result.Done(id, text.removed());
    }

    /** One that waits is never shown; one that is shown gives way at once to what stood there before. */
    public Result takeAway(long id, long seen, String by) {
        Optional<Filling> found = held(id, seen);
        found.ifPresent(filling -> turn.takeAway(filling, by));
        return found.<Result>map(filling -> new Result.Done(id, List.of())).orElseGet(Result.Overtaken::new);
    }

    /** Held, if it is as somebody has seen it. */
    private Optional<Filling> held(long id, long seen) {
        fillings.alone();
        return fillings.whereabouts(id)
                .flatMap(place -> fillings.holdOpen(place.slot(), place.locale()).stream()
                        .filter(open -> open.id() == id && open.revision() == seen)
                        .findFirst());
    }

    private static Plan clean(Plan wish, Sanitised text) {
        return new Plan(wish.title(), text.html(), wish.span(), wish.zone(), wish.together());
    }

    private Optional<Result> place(String slot) {
        Optional<Place> place = places.find(slot);
        if (place.isEmpty()) {
            return Optional.of(new Result.NoSuchPlace(slot));
        }
        return place.filter(found -> !found.ours()).<Result>map(theirs -> new Result.NotOurs(slot));
    }

    private Optional<Result> text(Plan plan) {
        if (plan.body().isBlank() || plan.body().length() > Plan.LONGEST_BODY) {
            return Optional.of(new Result.NoText());
        }
        Page page = new Page("en", "", "", Places.NO_LAYOUT, plan.body());
        TreeSet<PagePath> pictures =
                new TreeSet<>(References.of(page, Layout.path(Places.NO_LAYOUT)).assets());
        contents.published(pictures).forEach(entry -> pictures.remove(entry.path()));
        return pictures.isEmpty() ? Optional.empty() : Optional.of(new Result.Unpublished(List.copyOf(pictures)));
    }

    private Optional<Result> time(Span span, List<Filling> others, long itself) {
        if (span.isOver(clock.instant())) {
            return Optional.of(new Result.TooLate(span.until().orElseThrow()));
        }
        return others.stream()
                .filter(other -> other.id() != itself && other.span().overlaps(span))
                .findFirst()
                .<Result>map(Result.Overlaps::new);
    }

    public Optional<Filling> find(long id) {
        return fillings.find(id);
    }

    /** All that wait or are shown, the earliest first. */
    public List<Filling> open() {
        return fillings.open();
    }

    /** The last first. */
    public List<Filling> ended(int most) {
        return fillings.ended(most);
    }

    public List<Filling> between(Instant from, Instant until) {
        return fillings.between(from, until);
    }

    public List<Fillings.Due> due() {
        return fillings.due(clock.instant());
    }
}
