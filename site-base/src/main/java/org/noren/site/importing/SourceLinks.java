package org.noren.site.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.page.HtmlLinks.Role;
import org.noren.shared.page.LinkTarget;
import org.noren.shared.page.PagePath;

/**
 * The addresses of imported files, turned into the site's: what lies in the source is led to where it goes, whatever folder
 * it was written in; what the site has already is left; the rest is told as dead.
 */
final class SourceLinks {
    /** Stands for the address of a picture that nobody has, until its attribute is taken away. */
    static final String MISSING = "about:invalid";

    private final Destinations destinations;
    private final ImportTarget target;
    private final PagePath prefix;
    private final Map<PagePath, Boolean> inSite = new HashMap<>();

    SourceLinks(Destinations destinations, ImportTarget target, PagePath prefix) {
        this.destinations = destinations;
        this.target = target;
        this.prefix = prefix;
    }

    /** The addresses as seen from one file. */
    From from(PagePath file) {
        return new From(file);
    }

    boolean siteHas(PagePath path) {
        return inSite.computeIfAbsent(path, target::has);
    }

    final class From {
        private final PagePath base;
        private final Set<String> deadLinks = new TreeSet<>();
        private final Set<String> missingAssets = new TreeSet<>();

        private From(PagePath base) {
            this.base = base;
        }

        Set<String> deadLinks() {
            return deadLinks;
        }

        Set<String> missingAssets() {
            return missingAssets;
        }

        /** The address in the site, {@link #MISSING} for a picture or style sheet that nobody has. */
        String rewrite(Role role, String address) {
            String url = withSingleSlashes(address.strip());
            LinkTarget resolved = LinkTarget.resolve(base, url);
            if (resolved instanceof LinkTarget.Inside inside)
                return site(inside.path(), url.startsWith("/"))
                        .map(path -> path.address() + inside.rest())
                        .orElseGet(() -> dead(role, address, inside));
            if (resolved instanceof LinkTarget.Unreadable) return dead(role, address);
            return address;
        }

        /** The page of the site that an address leads to; empty when it leads elsewhere or nowhere. */
        Optional<PagePath> page(String address) {
            return LinkTarget.resolve(base, withSingleSlashes(address.strip())) instanceof LinkTarget.Inside inside
                    ? site(inside.path(), address.startsWith("/"))
                    : Optional.empty();
        }

        private Optional<PagePath> site(PagePath inSource, boolean absolute) {
            Optional<PagePath> imported = destinations.find(inSource);
            if (imported.isPresent()) return imported;
            if (PagePath.refusal(inSource.below(prefix).value()).isEmpty() && siteHas(inSource.below(prefix)))
                return Optional.of(inSource.below(prefix));
            return absolute && siteHas(inSource) ? Optional.of(inSource) : Optional.empty();
        }

        private String dead(Role role, String address, LinkTarget.Inside inside) {
            String kept = dead(role, address);
            return kept.equals(MISSING) ? kept : inside.path().below(prefix).address() + inside.rest();
        }

        private String dead(Role role, String address) {
            (role == Role.ASSET ? missingAssets : deadLinks).add(address);
            return role == Role.ASSET ? MISSING : address;
        }
    }

    /** Servers of files take doubled slashes for one, and generators write them. */
    private static String withSingleSlashes(String url) {
        int start = url.startsWith("//") ? url.length() : 0;
        int end = start;
        while (end < url.length() && "?#:".indexOf(url.charAt(end)) < 0) end++;
        boolean scheme = end < url.length() && url.charAt(end) == ':';
        return scheme ? url : url.substring(0, end).replaceAll("(?<!^)/{2,}", "/") + url.substring(end);
    }
}
