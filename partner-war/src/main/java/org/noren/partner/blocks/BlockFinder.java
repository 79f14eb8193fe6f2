package org.noren.partner.blocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.partner.intake.SealedRelease;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Release.Way;
import org.noren.shared.page.Block.Policy;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.store.ObjectStore;

/**
 * Finds pages with blocks that are the partner's to change. What a page holds never changes under its digest, so each page is
 * read once; what no release has any more is forgotten at the next look.
 */
@ApplicationScoped
public class BlockFinder {
    private static final int AT_ONCE = 200;
    private static final byte[] MARK = "data-block".getBytes(StandardCharsets.UTF_8);

    @Inject
    Nodes nodes;

    @Inject
    ObjectStore objects;

    /** A page, and the names of its blocks that are open. */
    public record OpenPage(PagePath path, String title, List<Named> blocks) {
        public OpenPage {
            blocks = List.copyOf(blocks);
        }
    }

    /** A block's name and whose it is. */
    public record Named(String name, Policy policy) {}

    private record Read(String title, List<Named> blocks) {}

    private Map<Digest, Read> known = Map.of();

    /** In the order of their paths. */
    public synchronized List<OpenPage> open(SealedRelease release) {
        if (release.header().way() == Way.DIRECT) return List.of();
        List<Entry> pages = new ArrayList<>();
        Edition.at(release.header().edition(), nodes).forEach(entry -> {
            if (entry.kind() == Kind.PAGE && !entry.path().isInternal()) pages.add(entry);
        });
        Map<Digest, Read> now = new HashMap<>();
        List<Digest> unread = new ArrayList<>();
        for (Entry page : pages) {
            Read read = known.get(page.object());
            if (read == null) unread.add(page.object());
            else now.put(page.object(), read);
        }
        for (int from = 0; from < unread.size(); from += AT_ONCE) {
            List<Digest> some = unread.subList(from, Math.min(unread.size(), from + AT_ONCE));
            objects.find(some).forEach((digest, object) -> now.put(digest, read(object)));
        }
        known = now;
        return pages.stream()
                .sorted(Comparator.comparing(Entry::path))
                .flatMap(page -> Optional.ofNullable(now.get(page.object()))
                        .filter(read -> !read.blocks().isEmpty())
                        .map(read -> new OpenPage(page.path(), read.title(), read.blocks()))
                        .stream())
                .toList();
    }

    private static Read read(byte[] object) {
        if (!holds(object)) return new Read("", List.of());
        try {
            Page page = Page.read(object);
            return new Read(
                    page.title(),
                    Blocks.of(page.body()).list().stream()
                            .filter(block -> block.policy() != Policy.LOCKED)
                            .map(block -> new Named(block.name(), block.policy()))
                            .toList());
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("a page of a release was checked, and cannot be read now", e);
        }
    }

    private static boolean holds(byte[] object) {
        for (int i = 0; i <= object.length - MARK.length; i++) {
            int at = 0;
            while (at < MARK.length && object[i + at] == MARK[at]) at++;
            if (at == MARK.length) return true;
        }
        return false;
    }
}
