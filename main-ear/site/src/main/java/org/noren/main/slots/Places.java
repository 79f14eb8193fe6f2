package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Layout;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Search;

/** The slots of the layouts that shoppers see now. */
@ApplicationScoped
@Transactional
public class Places {
    /** A name for texts that stand in no layout yet. */
    static final String NO_LAYOUT = "none";

    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    public List<Place> all() {
        return Place.of(contents.list(Search.all().of(Kind.LAYOUT)).lines().stream()
                .flatMap(line -> published(line.item()).stream())
                .toList());
    }

    private Optional<Layout> published(Item item) {
        return item.published()
                .flatMap(number -> reader.open(item.path(), number))
                .filter(opened -> opened.content() instanceof LayoutText)
                .map(opened -> ((LayoutText) opened.content()).layout());
    }

    public Optional<Place> find(String slot) {
        return all().stream().filter(place -> place.slot().equals(slot)).findFirst();
    }
}
