package org.noren.shared.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place for advertisements in a layout. Whose it is stands in the slot's name, {@code advert-main-top} or
 * {@code advert-partner-corner}: so it follows from the path of a fragment alone, travels signed with the layout, and needs no
 * attribute that an older policy does not know. Only its owner fills it, and shoppers read whose advertisement it is. Whoever
 * counts by owner asks here (S22, S85, S94).
 *
 * @param slot name of the slot in the layout
 * @param owner who fills it, and nobody else
 */
public record Advert(String slot, Owner owner) {
    private static final Pattern NAME = Pattern.compile("advert-(main|partner)(-[a-z0-9-]+)?");
    private static final Pattern PATH = Pattern.compile("(?:/.*)?/\\.slot/([^/]+)/[^/]+");

    /** Whose an advertisement is. */
    public enum Owner {
        /** The main site's; the same at every partner. */
        MAIN,
        /** The partner's own; nothing stands there at the main site. */
        PARTNER
    }

    /** The place that a slot is, if it is one for advertisements. */
    public static Optional<Advert> ofSlot(String slot) {
        Matcher name = NAME.matcher(slot);
        return name.matches()
                ? Optional.of(new Advert(slot, name.group(1).equals("main") ? Owner.MAIN : Owner.PARTNER))
                : Optional.empty();
    }

    /** The place that a fragment at this path fills; one that lies over another path (variants) fills what that one does. */
    public static Optional<Advert> ofFragment(PagePath path) {
        Matcher fragment = PATH.matcher(path.value());
        return fragment.matches() ? ofSlot(fragment.group(1)) : Optional.empty();
    }

    /** All that a layout has, in its order. */
    public static List<Advert> of(Layout layout) {
        return layout.slots().stream()
                .distinct()
                .flatMap(slot -> ofSlot(slot).stream())
                .toList();
    }
}
