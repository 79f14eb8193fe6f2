package org.noren.site.content;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Layout;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;

/** May these drafts lie where they want to? Reserved paths, each kind's own place, and the rules of this half. */
@Dependent
class PathCheck {
    private final Iterable<PathRules> rules;

    @Inject
    PathCheck(@Any Instance<PathRules> rules) {
        this((Iterable<PathRules>) rules);
    }

    PathCheck(Iterable<PathRules> rules) {
        this.rules = rules;
    }

    List<Refusal> refusals(Collection<Draft> drafts) {
        Map<PagePath, String> refused = new LinkedHashMap<>();
        for (var draft : drafts) {
            place(draft).ifPresent(reason -> refused.put(draft.path(), reason));
        }
        var paths = drafts.stream().map(Draft::path).toList();
        for (var rule : rules) {
            rule.refusals(paths).forEach(refused::putIfAbsent);
        }
        List<Refusal> refusals = new ArrayList<>();
        refused.forEach((path, reason) -> refusals.add(new Refusal(path, reason)));
        return refusals;
    }

    /** The same for things that are there already and want to lie elsewhere, or there again. */
    List<Refusal> refusals(Map<PagePath, Kind> kinds) {
        Map<PagePath, String> refused = new LinkedHashMap<>();
        kinds.forEach((path, kind) -> {
            if (!path.isInternal()) {
                (kind == Kind.PAGE ? page(path) : reserved(path)).ifPresent(reason -> refused.put(path, reason));
            }
        });
        for (var rule : rules) {
            rule.refusals(kinds.keySet()).forEach(refused::putIfAbsent);
        }
        return refused.entrySet().stream()
                .map(entry -> new Refusal(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Optional<String> place(Draft draft) {
        var path = draft.path();
        if (draft.content() instanceof Content.LayoutText text) {
            return layout(path, text.layout());
        }
        if (draft.content() instanceof Content.PageText text) {
            if (VariantPath.isOne(path)) {
                return VariantPath.of(path)
                        .map(variant -> shown(variant.page(), text.page()))
                        .orElse(Optional.of("a variant is begun at its page, which knows where it has to lie"));
            }
            return shown(path, text.page());
        }
        return reserved(path);
    }

    private static Optional<String> shown(PagePath path, Page page) {
        return Page.slotOf(path).isPresent() ? slot(path, page) : page(path);
    }

    private static Optional<String> layout(PagePath path, Layout layout) {
        var place = Layout.path(layout.name());
        return path.equals(place) ? Optional.empty() : Optional.of("a layout of this name lies at " + place);
    }

    private static Optional<String> slot(PagePath path, Page page) {
        var place = Page.slotPath(Page.slotOf(path).orElseThrow(), page.locale());
        return place.equals(path) ? Optional.empty() : Optional.of("a fragment in this language lies at " + place);
    }

    private static Optional<String> page(PagePath path) {
        return MediaTypes.isPage(path)
                ? reserved(path)
                : Optional.of("a page's path ends in / or .html, so that it cannot be taken for a file");
    }

    private static Optional<String> reserved(PagePath path) {
        return ReservedPaths.isReserved(path)
                ? Optional.of("the path belongs to the software itself; choose another")
                : Optional.empty();
    }

    /** Why a draft of one kind cannot take the place of an item of another. */
    static Refusal otherKind(PagePath path, Kind there) {
        var what = switch (there) {
            case PAGE -> "a page";
            case LAYOUT -> "a layout";
            case MENU -> "a menu";
            case ASSET -> "a file";
            case REDIRECT -> "a redirect";
        };
        return new Refusal(path, what + " lies there already; delete it first");
    }
}
