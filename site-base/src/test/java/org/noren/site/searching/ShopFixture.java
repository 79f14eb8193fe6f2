package org.noren.site.searching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.shared.edition.MapStore;
import org.noren.shared.link.Release.Index;
import org.noren.site.serving.EditionView;
import org.noren.site.serving.Layer;
import org.noren.site.serving.ReleaseName;
import org.noren.site.serving.Shop;
import org.noren.site.serving.SiteView;
import org.noren.site.serving.SmallSite;
import org.noren.site.serving.ViewFrame;
import org.noren.site.testing.MovableClock;

/** A partner's shop whose release can be switched by a word. */
public class ShopFixture extends Shop {
    private volatile SiteView now;
    private int number;

    public ShopFixture() {
        now = view(site -> {}, site -> {});
    }

    @Override
    public SiteView view() {
        return now;
    }

    /** Serves another release; the index is not told. */
    void serve(Consumer<SmallSite> pages) {
        serve(pages, own -> {});
    }

    public void serve(Consumer<SmallSite> lent, Consumer<SmallSite> own) {
        now = view(lent, own);
    }

    private SiteView view(Consumer<SmallSite> lent, Consumer<SmallSite> own) {
        var store = new MapStore();
        SmallSite site = new SmallSite(store).layout("shop", "<main data-slot=\"content\"></main>");
        lent.accept(site);
        SmallSite originals = new SmallSite(store);
        own.accept(originals);
        String identity = "release " + ++number;
        var frame = new ViewFrame(
                identity,
                new ReleaseName(number, identity),
                "Sapporo",
                "https://sapporo.example",
                Optional.of("https://hinode.example"),
                Map.of(),
                Index.MAIN);
        return new EditionView(
                frame,
                List.of(new Layer(site.edition(), true), new Layer(originals.edition(), false)),
                store,
                Optional.empty(),
                new MovableClock());
    }
}
