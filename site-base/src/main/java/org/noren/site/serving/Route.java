package org.noren.site.serving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.shared.page.PagePath;

/** What a shopper's path leads to in a view. */
public sealed interface Route {
    record ToPage(ShownPage page) implements Route {}

    /** @param forever whether the address names these very bytes, so that they need never be asked for again */
    record ToAsset(ServedAsset asset, boolean forever) implements Route {}

    /** It lies at another path: the only one that is written down anywhere, or where it was moved to. */
    record Moved(PagePath to) implements Route {}

    /** The main site shows it itself. @param address there */
    record Elsewhere(String address) implements Route {}

    record Nowhere() implements Route {}

    Pattern HASHED = Pattern.compile("/\\.a/([0-9a-f]{32})(/.+)");
    String INDEX = "index.html";

    static Route in(SiteView view, PagePath path) {
        Matcher hashed = HASHED.matcher(path.value());
        if (hashed.matches())
            return view.asset(hashed.group(1), PagePath.of(hashed.group(2)))
                    .<Route>map(asset -> new ToAsset(asset, true))
                    .orElseGet(Nowhere::new);
        if (path.isInternal()) return new Nowhere();
        Optional<String> elsewhere =
                view.elsewhere(path).or(() -> otherName(path).flatMap(view::elsewhere));
        if (elsewhere.isPresent()) return new Elsewhere(elsewhere.get());
        Optional<Route> here = view.page(path)
                .<Route>map(ToPage::new)
                .or(() -> view.asset(path).map(asset -> new ToAsset(asset, false)));
        if (here.isPresent()) return here.get();
        Optional<PagePath> other = otherName(path);
        return other.filter(name -> view.page(name).isPresent())
                .or(() -> view.moved(path))
                .or(() -> other.flatMap(view::moved))
                .<Route>map(Moved::new)
                .orElseGet(Nowhere::new);
    }

    /** {@code /about/} for {@code /about} and {@code /about/index.html}. */
    private static Optional<PagePath> otherName(PagePath path) {
        String value = path.value();
        if (value.endsWith("/" + INDEX))
            return Optional.of(PagePath.of(value.substring(0, value.length() - INDEX.length())));
        return path.isFolder() || value.length() >= PagePath.MAX_LENGTH
                ? Optional.empty()
                : Optional.of(PagePath.of(value + "/"));
    }
}
