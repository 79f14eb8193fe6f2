package org.noren.site.editing.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Search;
import org.noren.site.serving.Shop;

/** The layouts that a page can be shown in: those that this site writes, and the one its home page is served in. */
@ApplicationScoped
public class LayoutNames {
    private static final String NONE = "plain";

    @Inject
    Contents contents;

    @Inject
    Shop shop;

    public List<String> all() {
        var names = new TreeSet<String>();
        home().ifPresent(names::add);
        contents.list(Search.all().of(Kind.LAYOUT)).lines().stream()
                .flatMap(line -> Layout.nameOf(line.item().path()).stream())
                .forEach(names::add);
        return List.copyOf(names);
    }

    /** What a new page starts with. */
    public String usual() {
        return home().or(() -> all().stream().findFirst()).orElse(NONE);
    }

    private Optional<String> home() {
        return shop.view().page(PagePath.ROOT).map(shown -> shown.layout().name());
    }
}
