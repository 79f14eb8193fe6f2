package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.slots.Filling.State;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Placing;

/** Does what a slot's plan says at a moment: one gives way, the next begins, in one transaction. */
@ApplicationScoped
public class SlotTurn {
    /** Who writes by itself. */
    private static final String NOREN = "Noren";

    @Inject
    Fillings fillings;

    @Inject
    Places places;

    @Inject
    Placing placing;

    @Inject
    Clock clock;

    /** In a transaction of its own: a slot that fails holds no other up. */
    @Transactional(TxType.REQUIRES_NEW)
    public void keepTime(String slot, String locale) {
        keepTime(slot, locale, clock.instant());
    }

    /** The same as at that moment, within the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void keepTime(String slot, String locale, Instant now) {
        List<Filling> open = fillings.holdOpen(slot, locale);
        open.stream()
                .filter(filling ->
                        filling.state() == State.WAITING && filling.span().isOver(now))
                .forEach(filling -> filling.end(State.MISSED, "", now));
        Optional<Filling> next = open.stream()
                .filter(filling ->
                        filling.state() == State.WAITING && filling.span().covers(now))
                .findFirst();
        Optional<Filling> over = open.stream()
                .filter(filling ->
                        filling.state() == State.SHOWN && filling.span().isOver(now))
                .findFirst();
        if (next.isPresent()) {
            follow(next.get(), over, now);
        } else {
            over.ifPresent(filling -> filling.end(State.DONE, giveWay(filling, NOREN), now));
        }
    }

    /** The next one stands on what stood below the one before, unless somebody has published something else there since. */
    private void follow(Filling next, Optional<Filling> over, Instant now) {
        Optional<Filling> before = over.filter(this::stands);
        Optional<Page> below = before.isPresent() ? before.get().before() : standing(next.path());
        over.ifPresent(filling -> filling.end(State.DONE, "", now));
        next.begin(show(next, NOREN), below);
    }

    /** Within the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void takeAway(Filling filling, String by) {
        String left = filling.state() == State.SHOWN ? giveWay(filling, by) : "";
        filling.end(State.TAKEN_AWAY, left.isEmpty() ? by : left, clock.instant());
    }

    /** Its text has changed while it is shown; what somebody has published there since stays. Within the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void showAnew(Filling filling, String by) {
        if (stands(filling)) {
            filling.showsNow(show(filling, by));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String slot, String locale, String why) {
        Instant now = clock.instant();
        fillings.holdOpen(slot, locale).stream()
                .filter(filling -> filling.state() == State.WAITING
                        ? filling.span().covers(now)
                        : filling.span().isOver(now))
                .forEach(filling -> filling.end(State.FAILED, why, now));
    }

    /** Whether shoppers see it there, and not what somebody has published since. */
    private boolean stands(Filling filling) {
        return filling.shown()
                .equals(placing.shown(filling.path())
                        .map(opened -> opened.revision().number()));
    }

    private Optional<Page> standing(PagePath path) {
        return placing.shown(path).map(opened -> ((PageText) opened.content()).page());
    }

    private int show(Filling filling, String by) {
        String layout = standing(filling.path())
                .map(Page::layout)
                .or(() -> places.find(filling.slot())
                        .flatMap(place -> place.layouts().stream().findFirst()))
                .orElseThrow(() -> new IllegalStateException("no layout has the slot " + filling.slot() + " any more"));
        Page page = new Page(filling.locale(), filling.title(), "", layout, filling.body());
        return placing.showInstead(filling.path(), PageText.of(page), by);
    }

    /** @return what was left as somebody else has published it; empty where what stood there before stands there again */
    private String giveWay(Filling filling, String by) {
        PagePath path = filling.path();
        if (!stands(filling)) {
            return path.value();
        }
        filling.before()
                .ifPresentOrElse(
                        page -> placing.showInstead(path, PageText.of(page), by), () -> placing.takeDown(path, by));
        return "";
    }
}
