package org.noren.partner.blocks;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.edition.Entry;
import org.noren.shared.link.LocalRights;
import org.noren.shared.page.Block;
import org.noren.shared.page.Block.Policy;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.serving.Overlay;

/**
 * Local changes laid over what the main site has signed, as far as a release lets the partner make them; a block that is each
 * site's own is empty until the partner has filled it. Signed objects stay as they are (M0).
 */
public final class LocalOverlay implements Overlay {
    private final long number;
    private final Map<PagePath, List<OwnText>> texts;
    private final Set<PagePath> hidden;

    public LocalOverlay(LocalState local, LocalRights rights) {
        number = local.number();
        texts = rights.change() ? local.texts().stream().collect(Collectors.groupingBy(OwnText::path)) : Map.of();
        hidden = rights.offline()
                ? local.offline().stream().map(PageOffLine.Taken::path).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public Page over(PagePath path, Page page) {
        Blocks blocks = Blocks.of(page.body());
        Map<String, String> shown = new HashMap<>();
        for (Block block : blocks.list()) if (block.policy() == Policy.OWN) shown.put(block.name(), "");
        for (OwnText own : texts(path)) {
            blocks.find(own.block())
                    .filter(block -> block.policy() != Policy.LOCKED)
                    .ifPresent(block -> shown.put(
                            own.block(), own.over(blocks, block, language(page)).html()));
        }
        return shown.isEmpty()
                ? page
                : new Page(page.locale(), page.title(), page.description(), page.layout(), blocks.with(shown));
    }

    private List<OwnText> texts(PagePath path) {
        return texts.getOrDefault(path, List.of());
    }

    static Locale language(Page page) {
        return Locale.forLanguageTag(page.locale());
    }

    @Override
    public boolean hides(PagePath path) {
        return hidden.contains(path);
    }

    @Override
    public Digest saying(Entry entry) {
        return texts(entry.path()).isEmpty()
                ? entry.object()
                : Digest.of((entry.object().hex() + " " + number).getBytes(StandardCharsets.UTF_8));
    }
}
