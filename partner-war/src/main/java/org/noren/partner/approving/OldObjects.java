package org.noren.partner.approving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.Menu;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;
import org.noren.site.store.ObjectStore;

/** Where the words of what is about to be overwritten lie: its versions, and the menus that name it. */
@Dependent
class OldObjects {
    private final Contents contents;
    private final PublishedEdition published;
    private final Nodes nodes;
    private final ObjectStore store;

    @Inject
    OldObjects(Contents contents, PublishedEdition published, Nodes nodes, ObjectStore store) {
        this.contents = contents;
        this.published = published;
        this.nodes = nodes;
        this.store = store;
    }

    /** Asked before the edition is made anew. */
    Set<Digest> before(Item item, int number) {
        List<Revision> versions = contents.history(item.path()).stream()
                .filter(revision -> revision.number() < number)
                .toList();
        Set<Digest> old = new HashSet<>();
        versions.forEach(revision -> {
            old.add(revision.object());
            old.addAll(chunks(revision));
        });
        Published now = published.now();
        if (now.sequence() > 0) {
            Edition edition = Edition.at(now.root(), nodes);
            versions.stream()
                    .flatMap(revision -> revision.locale().stream())
                    .distinct()
                    .flatMap(locale -> edition.find(Menu.path(locale)).stream())
                    .forEach(menu -> old.add(menu.object()));
        }
        return old;
    }

    private Set<Digest> chunks(Revision revision) {
        if (revision.size() <= Chunks.CHUNK) return Set.of();
        Optional<byte[]> list = store.find(revision.object());
        try {
            return list.isEmpty()
                    ? Set.of()
                    : Set.copyOf(Chunks.read(list.get()).chunks());
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("The object " + revision.object() + " is no list of chunks", e);
        }
    }
}
