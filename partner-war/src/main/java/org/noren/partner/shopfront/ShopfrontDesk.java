package org.noren.partner.shopfront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.noren.partner.intake.IntakeBook;
import org.noren.shared.link.SiteValues;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.page.PagePath;
import org.noren.site.office.Audit;
import org.noren.site.serving.MenuOrder.Parts;

/**
 * Where the site manager changes the shop front. What the contract does not leave to the partner is refused, whatever a
 * page has offered; a change by who has not seen the one before is not made.
 */
@ApplicationScoped
@Transactional
public class ShopfrontDesk {
    public static final int LONGEST_VALUE = 1_000;

    /** A menu of more entries is none. */
    private static final int MOST_PLACES = 500;

    @Inject
    Shopfronts shopfronts;

    @Inject
    IntakeBook book;

    @Inject
    SiteMenus menus;

    @Inject
    Audit audit;

    @Inject
    Event<ShopfrontChanged> changed;

    /**
     * How it stands.
     *
     * @param terms what the main site gives and leaves to the partner; empty before its first release
     */
    public record Standing(Shopfront.State state, Optional<SiteValues> terms) {
        public MenuArrangement arrangement() {
            return new MenuArrangement(
                    state.places(), terms.map(SiteValues::arranging).orElse(Arranging.OWN));
        }
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else has changed the shop front since it was shown. */
        record Overtaken() implements Outcome {}

        /** @param why by what it is about: a value's name, or a path */
        record Refused(Map<String, Reason> why) implements Outcome {}
    }

    public enum Reason {
        /** The contract leaves it to the main site. */
        NOT_YOURS,
        TOO_LONG,
        /** It holds what is no text, such as a line break. */
        NOT_TEXT
    }

    public Standing now() {
        return new Standing(shopfronts.now(), terms());
    }

    private Optional<SiteValues> terms() {
        return book.standing()
                .serving()
                .map(serving -> SiteValues.of(serving.release().header().values()));
    }

    /**
     * Sets values; an empty text leaves it to the main site again.
     *
     * @param seen number of the state that was shown
     */
    public Outcome set(Map<String, String> texts, long seen) {
        SiteValues terms = terms().orElse(SiteValues.of(Map.of()));
        Map<String, String> stripped = new HashMap<>();
        Map<String, Reason> why = new HashMap<>();
        texts.forEach((name, text) -> {
            stripped.put(name, text.strip());
            refusal(terms, name, text.strip()).ifPresent(reason -> why.put(name, reason));
        });
        if (!why.isEmpty()) return new Outcome.Refused(why);
        return change(seen, shopfront -> {
            Map<String, String> before = shopfront.state().values();
            stripped.entrySet()
                    .removeIf(value -> before.getOrDefault(value.getKey(), "").equals(value.getValue()));
            if (stripped.isEmpty()) return false;
            shopfront.set(stripped);
            audit.did(
                    "values-set",
                    String.join(" ", stripped.keySet().stream().sorted().toList()));
            return true;
        });
    }

    private static Optional<Reason> refusal(SiteValues terms, String name, String text) {
        if (!terms.open().contains(name)) return Optional.of(Reason.NOT_YOURS);
        if (text.length() > LONGEST_VALUE) return Optional.of(Reason.TOO_LONG);
        boolean plain = text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.FORMAT);
        return plain ? Optional.empty() : Optional.of(Reason.NOT_TEXT);
    }

    /** @param by -1 for up, 1 for down */
    public Outcome move(String locale, PagePath path, int by, long seen) {
        return arrange(locale, path, seen, by < 0 ? "up" : "down", (now, parts) -> now.moved(locale, parts, path, by));
    }

    /** Leaves an entry out of the menu, or lets it in; also a page of one's own that was never in it. */
    public Outcome show(String locale, PagePath path, boolean shown, long seen) {
        return arrange(
                locale, path, seen, shown ? "in" : "out", (now, parts) -> now.shown(locale, parts, path, !shown));
    }

    private interface Wish {
        List<Place> places(MenuArrangement now, Parts parts);
    }

    private Outcome arrange(String locale, PagePath path, long seen, String how, Wish wish) {
        MenuArrangement now = now().arrangement();
        Parts parts = menus.parts(locale);
        List<Place> before = now().state().places().stream()
                .filter(place -> place.locale().equals(locale))
                .toList();
        List<Place> after = wish.places(now, parts);
        if (after.equals(before) || after.size() > MOST_PLACES)
            return new Outcome.Refused(Map.of(path.value(), Reason.NOT_YOURS));
        return change(seen, shopfront -> {
            shopfront.place(locale, after);
            audit.did("menu-arranged", locale + " " + how + " " + path);
            return true;
        });
    }

    private Outcome change(long seen, Function<Shopfront, Boolean> work) {
        Shopfront shopfront = shopfronts.hold();
        if (shopfront.state().number() != seen) return new Outcome.Overtaken();
        if (work.apply(shopfront)) changed.fire(new ShopfrontChanged());
        return new Outcome.Done();
    }
}
