package org.noren.site.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.ContentChanged;
import org.noren.site.content.Contents;
import org.noren.site.content.PublishedEntry;
import org.noren.site.content.VariantPath;
import org.noren.site.store.ObjectStore;

/**
 * Keeps the edition of what this site has published, in the same transaction that publishes: there is never a moment at
 * which the one is changed and the other not. A change makes anew only the nodes above the changed paths, and the menus
 * if one of their pages changed. Variants for partners are no part of the site: they count as a change of what is published, and
 * whoever makes partners' editions asks for them.
 */
@ApplicationScoped
public class EditionKeeper implements PublishedEdition {
    @Inject
    PublishedRows rows;

    @Inject
    Contents contents;

    @Inject
    ObjectStore store;

    @Inject
    Nodes nodes;

    @Inject
    Menus menus;

    @Inject
    Event<EditionChanged> changed;

    @Inject
    Clock clock;

    @Override
    public Published now() {
        return rows.find()
                .map(PublishedRow::published)
                .orElseGet(() -> new Published(0, Digest.of(Edition.emptyRoot()), Instant.EPOCH));
    }

    void onContent(@Observes ContentChanged content) {
        if (content.none()) {
            return;
        }
        PublishedRow row = rows.hold();
        Edition before = row.published().sequence() == 0
                ? Edition.empty(nodes)
                : Edition.at(row.published().root(), nodes);
        Map<PagePath, PublishedEntry> now = new HashMap<>();
        Set<PagePath> touched = touched(content, before, now);
        List<Entry> put = new ArrayList<>();
        now.values().forEach(entry -> put.add(entry(entry)));
        touched.removeAll(now.keySet());
        List<PagePath> gone = new ArrayList<>(touched);
        menus.follow(before, content, now.values(), put, gone);
        Edition.Next next = before.with(put, gone);
        store(next);
        row.become(next.edition().root(), clock.instant());
        changed.fire(new EditionChanged(row.published()));
    }

    /** What changed itself, and its other languages, which lead to it. Fills {@code now} with what is published there. */
    private Set<PagePath> touched(ContentChanged content, Edition before, Map<PagePath, PublishedEntry> now) {
        Set<PagePath> touched = new HashSet<>(content.published());
        touched.addAll(content.withdrawn());
        touched.removeIf(VariantPath::isOne);
        contents.published(touched).forEach(entry -> now.put(entry.path(), entry));
        Set<PagePath> languages = new HashSet<>();
        now.values().forEach(entry -> languages.addAll(entry.alternates().values()));
        for (PagePath path : touched) {
            before.find(path)
                    .ifPresent(entry -> languages.addAll(entry.alternates().values()));
        }
        languages.removeAll(touched);
        contents.published(languages).forEach(entry -> now.put(entry.path(), entry));
        touched.addAll(languages);
        return touched;
    }

    private static Entry entry(PublishedEntry published) {
        boolean asset = published.kind() == Kind.ASSET;
        return new Entry(
                published.path(),
                published.kind(),
                published.object(),
                published.size(),
                asset ? Optional.of(published.mediaType()) : Optional.empty(),
                published.locale(),
                published.alternates());
    }

    private void store(Edition.Next next) {
        List<byte[]> nodes = new ArrayList<>(next.newNodes().values());
        nodes.add(Edition.emptyRoot());
        store.putEach(nodes);
    }
}
