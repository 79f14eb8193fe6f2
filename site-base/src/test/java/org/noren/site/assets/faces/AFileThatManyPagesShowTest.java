package org.noren.site.assets.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.AssetFacts;
import org.noren.site.content.Use;

class AFileThatManyPagesShowTest {
    private static final PagePath LOGO = PagePath.of("/img/logo.svg");

    @Test
    void theFirstHundredAreNamedAndTheOthersCounted() {
        AssetPage page = usedBy(250);
        assertEquals(uses(250).subList(0, 100), page.getUses());
        assertEquals(150, page.getMoreUses());
    }

    @Test
    void aHundredAreAllNamed() {
        assertEquals(uses(100), usedBy(100).getUses());
        assertEquals(0, usedBy(100).getMoreUses());
        assertEquals(1, usedBy(101).getMoreUses());
    }

    private static AssetPage usedBy(int pages) {
        AssetPage page = new AssetPage();
        page.request = asksFor(LOGO);
        page.facts = new AssetFacts() {
            @Override
            public Optional<Facts> of(PagePath path) {
                return Optional.of(new Facts(null, List.of(), uses(pages), Optional.empty()))
                        .filter(facts -> path.equals(LOGO));
            }
        };
        return page;
    }

    private static List<Use> uses(int pages) {
        return IntStream.range(0, pages)
                .mapToObj(page -> new Use(
                        LOGO,
                        Optional.empty(),
                        PagePath.of("/goods/" + page + ".html"),
                        Kind.PAGE,
                        "Goods " + page,
                        true,
                        true))
                .toList();
    }

    private static HttpServletRequest asksFor(PagePath path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AFileThatManyPagesShowTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> List.of("path").equals(List.of(arguments)) ? path.value() : null);
    }
}
