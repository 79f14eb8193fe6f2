package org.noren.partner.blocks;

import java.util.Optional;
import org.noren.partner.blocks.OwnText.Shown;
import org.noren.shared.link.Local.What;
import org.noren.shared.page.Block;
import org.noren.shared.page.Block.Policy;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.Page;

/**
 * What has become of one of the partner's texts under a release.
 *
 * @param shown what stands in the block; nothing if the text is not shown
 * @param theirs what the main site says there
 */
public record LocalLine(OwnText own, What what, Optional<Shown> shown, Optional<Block> theirs) {
    static LocalLine of(OwnText own, Optional<Page> page, boolean allowed) {
        Optional<Blocks> blocks = page.map(found -> Blocks.of(found.body()));
        Optional<Block> block = blocks.flatMap(found -> found.find(own.block()));
        if (!allowed || block.filter(found -> found.policy() != Policy.LOCKED).isEmpty())
            return new LocalLine(own, What.NOT_SHOWN, Optional.empty(), block);
        Shown shown = own.over(
                blocks.orElseThrow(),
                block.get(),
                page.map(LocalOverlay::language).orElseThrow());
        return new LocalLine(own, what(own, block.get(), shown), Optional.of(shown), block);
    }

    private static What what(OwnText own, Block block, Shown shown) {
        if (shown instanceof Shown.Unfit) return What.NOT_SHOWN;
        if (block.policy() == Policy.OWN) return What.FILLED;
        if (own.broken()) return What.BROKEN;
        if (shown instanceof Shown.Clash) return What.CLASHES;
        return shown instanceof Shown.Merged ? What.MERGED : What.CHANGED;
    }

    /** Whether somebody has to decide. */
    public boolean clashes() {
        return what == What.CLASHES;
    }

    /** Whether shoppers see what the main site says, and will. */
    boolean nothing() {
        boolean unwritten =
                !own.broken() && own.latest().base().equals(own.latest().text());
        Optional<String> without = theirs.map(block -> block.policy() == Policy.OWN ? "" : block.html());
        return unwritten && (shown.isEmpty() || shown.map(Shown::html).equals(without));
    }
}
