package org.noren.site.assets;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.noren.shared.page.CssAddresses;
import org.noren.shared.page.LinkTarget;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.CssReading.Asked;
import org.noren.site.assets.CssReading.Use;
import org.noren.site.assets.StyleFinding.Problem;

/**
 * What of a style sheet will not arrive at shoppers: what the content security policy of their pages blocks
 * ({@code SecurityHeaders}), and files that are not there. S31, V1.
 */
final class StyleCheck {
    /** What lies at a path, as far as a style sheet cares. */
    enum There {
        NOTHING,
        DRAFT,
        SHOWN
    }

    private final PagePath at;
    private final String host;
    private final Function<PagePath, There> there;

    /**
     * @param at where the style sheet lies
     * @param host where shoppers find the site, such as {@code https://hinode.example}
     */
    StyleCheck(PagePath at, String host, Function<PagePath, There> there) {
        this.at = at;
        this.host = host.toLowerCase(Locale.ROOT);
        this.there = there;
    }

    List<StyleFinding> of(String css) {
        Set<String> followed = new HashSet<>();
        CssAddresses.rewrite(css, address -> {
            followed.add(address.strip());
            return address;
        });
        return CssReading.of(css).stream()
                .flatMap(
                        asked -> problem(asked, followed)
                                .map(problem -> new StyleFinding(asked.line(), problem, asked.address()))
                                .stream())
                .toList();
    }

    private Optional<Problem> problem(Asked asked, Set<String> followed) {
        String address = asked.address();
        if (address.toLowerCase(Locale.ROOT).startsWith("data:")) return data(asked.use());
        LinkTarget target = LinkTarget.resolve(at, address);
        if (target instanceof LinkTarget.Outside) return Optional.of(outside(asked));
        if (target instanceof LinkTarget.Unreadable) return Optional.of(Problem.UNREADABLE);
        if (!(target instanceof LinkTarget.Inside inside)) return Optional.empty();
        return switch (there.apply(inside.path())) {
            case NOTHING -> Optional.of(Problem.MISSING);
            case DRAFT -> Optional.of(Problem.DRAFT);
            case SHOWN -> followed.contains(address) ? Optional.empty() : Optional.of(Problem.OVERLOOKED);
        };
    }

    private static Optional<Problem> data(Use use) {
        return switch (use) {
            case STYLE -> Optional.of(Problem.DATA_STYLE);
            case FONT -> Optional.of(Problem.DATA_FONT);
            case PICTURE -> Optional.empty();
        };
    }

    private Problem outside(Asked asked) {
        String address = asked.address().toLowerCase(Locale.ROOT);
        String hostAlone = host.substring(host.indexOf(':') + 1);
        if (address.startsWith(host + "/") || address.startsWith(hostAlone + "/")) return Problem.OWN_HOST;
        return switch (asked.use()) {
            case STYLE -> Problem.FOREIGN_STYLE;
            case FONT -> Problem.FOREIGN_FONT;
            case PICTURE -> Problem.FOREIGN_PICTURE;
        };
    }
}
