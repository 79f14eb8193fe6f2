package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.shared.page.PagePath;
import org.noren.site.searching.Found;
import org.noren.site.searching.Question;
import org.noren.site.searching.SiteSearch;
import org.noren.site.serving.ListedPage;
import org.noren.site.serving.Shop;
import org.noren.site.serving.SiteView;

/**
 * Finds pages that shoppers read at this site and that nobody wrote here: at a partner those of the main site, at a main
 * site none. What a partner writes may link to them like to its own.
 */
@ApplicationScoped
public class LentPages {
    @Inject
    Shop shop;

    @Inject
    SiteSearch search;

    /** A page from the main site, as it is served now. */
    public record Lent(PagePath path, String title) {}

    /** By words of their titles and texts in any of the site's languages, or by a part of the path. */
    public List<Lent> find(String words, int most) {
        SiteView view = shop.view();
        Map<PagePath, ListedPage> lent = view.pages().stream()
                .filter(ListedPage::inherited)
                .collect(Collectors.toMap(ListedPage::path, Function.identity(), (one, same) -> one, TreeMap::new));
        if (words.isBlank() || lent.isEmpty()) return List.of();
        Set<PagePath> found = new LinkedHashSet<>();
        languages(lent)
                .forEach(language ->
                        bySearch(words, language).filter(lent::containsKey).forEach(found::add));
        String part = words.strip().toLowerCase(Locale.ROOT);
        lent.keySet().stream()
                .filter(path -> path.value().toLowerCase(Locale.ROOT).contains(part))
                .forEach(found::add);
        return found.stream()
                .limit(most)
                .flatMap(path -> view.page(path).stream()
                        .map(shown -> new Lent(path, shown.page().title())))
                .toList();
    }

    private static Stream<String> languages(Map<PagePath, ListedPage> lent) {
        return lent.values().stream().map(ListedPage::locale).distinct().sorted();
    }

    private Stream<PagePath> bySearch(String words, String language) {
        return search.ask(new Question(words, language, 1)) instanceof SiteSearch.Answer.Here here
                ? here.found().hits().stream().map(Found.Hit::path)
                : Stream.empty();
    }
}
