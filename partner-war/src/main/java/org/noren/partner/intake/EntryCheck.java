package org.noren.partner.intake;

import java.util.Optional;
import org.noren.shared.edition.Entry;
import org.noren.shared.link.Code;
import org.noren.shared.page.Layout;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.Redirect;
import org.noren.shared.page.ReservedPaths;
import org.noren.shared.page.Sanitised;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * May this lie at this path of the site? Whoever published it has asked the same; here nobody relies on that. What it
 * finds follows from entry, content and policy alone (S21, M4, N4, V1).
 */
final class EntryCheck {
    private final SanitisingPolicy policy;

    EntryCheck(SanitisingPolicy policy) {
        this.policy = policy;
    }

    /**
     * @param content the object's bytes; of an asset in chunks, as much of it as {@link MediaTypes#check} must see
     * @return why not
     */
    Optional<Refusal> refuse(Entry entry, byte[] content) {
        if (!entry.chunked() && content.length != entry.size()) {
            return refusal(
                    Code.EDITION_MALFORMED, entry, "is to have " + entry.size() + " bytes and has " + content.length);
        }
        try {
            return switch (entry.kind()) {
                case PAGE -> page(entry, Page.read(content));
                case LAYOUT -> layout(entry, Layout.read(content));
                case MENU -> menu(entry, Menu.read(content));
                case ASSET -> asset(entry, content);
                case REDIRECT -> redirect(entry, Redirect.read(content));
            };
        } catch (Refused e) {
            return refusal(Code.EDITION_MALFORMED, entry, "is no " + word(entry) + ": " + e.getMessage());
        }
    }

    private Optional<Refusal> page(Entry entry, Page page) {
        boolean slot = Page.slotOf(entry.path()).isPresent();
        if (!slot && ReservedPaths.isReserved(entry.path())) {
            return refusal(Code.PATH_RESERVED, entry, "belongs to the server");
        }
        if (entry.locale().filter(entered -> !entered.equals(page.locale())).isPresent()) {
            return refusal(
                    Code.EDITION_MALFORMED,
                    entry,
                    "is in " + page.locale() + " and entered as "
                            + entry.locale().get());
        }
        return policy.isClean(page.body()) ? Optional.empty() : notClean(entry, policy.sanitise(page.body()));
    }

    private Optional<Refusal> layout(Entry entry, Layout layout) {
        if (!entry.path().equals(Layout.path(layout.name()))) {
            return refusal(Code.EDITION_MALFORMED, entry, "holds the layout " + layout.name());
        }
        return policy.isCleanLayout(layout.html())
                ? Optional.empty()
                : notClean(entry, policy.sanitiseLayout(layout.html()));
    }

    private Optional<Refusal> notClean(Entry entry, Sanitised clean) {
        String what = clean.removed().isEmpty()
                ? "the same is written in another form there"
                : "it would take out " + clean.removed();
        return refusal(Code.PAGE_NOT_CLEAN, entry, "is not what policy " + policy.version() + " makes of it: " + what);
    }

    private Optional<Refusal> menu(Entry entry, Menu menu) {
        return entry.path().equals(Menu.path(menu.locale()))
                ? Optional.empty()
                : refusal(Code.EDITION_MALFORMED, entry, "holds the menu for " + menu.locale());
    }

    /** Whether it leads on to another redirect is asked of the edition as a whole, {@link RedirectCheck}. */
    private static Optional<Refusal> redirect(Entry entry, Redirect redirect) {
        if (ReservedPaths.isReserved(entry.path())) {
            return refusal(Code.PATH_RESERVED, entry, "belongs to the server");
        }
        return redirect.to().equals(entry.path())
                ? refusal(Code.EDITION_MALFORMED, entry, "leads to itself")
                : Optional.empty();
    }

    private static Optional<Refusal> asset(Entry entry, byte[] content) {
        // a file where the software answers shoppers itself is never reached, so it does no harm
        if (ReservedPaths.isReserved(entry.path()) && !ReservedPaths.isForShoppers(entry.path())) {
            return refusal(Code.PATH_RESERVED, entry, "belongs to the server");
        }
        MediaTypes.Verdict verdict = MediaTypes.check(entry.path(), content);
        if (verdict instanceof MediaTypes.Verdict.Accepted accepted) {
            return entry.mediaType().equals(Optional.of(accepted.mediaType()))
                    ? Optional.empty()
                    : refusal(
                            Code.ASSET_NOT_ALLOWED,
                            entry,
                            "is " + accepted.mediaType() + " and not, as it says, "
                                    + entry.mediaType().orElse("nothing"));
        }
        return refusal(Code.ASSET_NOT_ALLOWED, entry, ((MediaTypes.Verdict.Refused) verdict).why());
    }

    private static String word(Entry entry) {
        return entry.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<Refusal> refusal(Code code, Entry entry, String what) {
        return Optional.of(new Refusal(code, entry.path() + " " + what));
    }
}
