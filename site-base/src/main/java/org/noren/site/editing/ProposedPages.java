package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Renderer;
import org.noren.site.editing.Previewed.Not;
import org.noren.site.editing.Previewed.Reason;
import org.noren.site.serving.ServedAsset;
import org.noren.site.serving.Shop;
import org.noren.site.serving.ShownPage;
import org.noren.site.serving.SiteView;
import org.noren.site.settings.SiteSettings;

/**
 * A page as it would be served if somebody said yes, beside the same page as it is served: by the same renderer. What
 * shoppers can get comes from their port; what they cannot get yet is put in by the office (S33).
 */
@ApplicationScoped
public class ProposedPages {
    /** The name of the view that is served. */
    public static final String SERVED = "served";

    private static final long LONGEST_INLINE = 2L << 20;

    @Inject
    Shop shop;

    @Inject
    @Any
    Instance<Proposals> proposals;

    @Inject
    SiteSettings settings;

    /** @param name of the proposal, or {@value #SERVED} */
    public Previewed page(String name, PagePath path) {
        Optional<SiteView> view = view(name);
        Optional<ShownPage> shown = view.flatMap(found -> found.page(path));
        return shown.<Previewed>map(page -> new Previewed.Shown(Renderer.render(
                        page.layout(),
                        page.page(),
                        new FromTheOffice(
                                page.surroundings(),
                                settings.shopAddress().toString(),
                                asset -> notServed(view.orElseThrow(), asset)))))
                .orElseGet(() -> new Not(Reason.NOTHING_THERE));
    }

    /** A picture, to be seen by itself. */
    public Optional<ServedAsset> picture(String name, PagePath path) {
        return view(name)
                .flatMap(view -> view.asset(path))
                .filter(asset -> asset.mediaType().startsWith("image/"));
    }

    private Optional<SiteView> view(String name) {
        return name.equals(SERVED)
                ? Optional.of(shop.view())
                : proposals.stream().flatMap(known -> known.find(name).stream()).findFirst();
    }

    /** Something that shoppers get otherwise, or not at all, as an address that holds it. */
    private Optional<String> notServed(SiteView proposed, PagePath path) {
        Optional<ServedAsset> there = proposed.asset(path);
        Optional<String> here = shop.view().asset(path).map(ServedAsset::hash);
        return there.filter(asset -> !here.equals(Optional.of(asset.hash())) && asset.size() <= LONGEST_INLINE)
                .map(asset -> "data:" + asset.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes(asset)));
    }

    /** All of an asset. */
    public static byte[] bytes(ServedAsset asset) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int part = 0; (long) part * asset.partSize() < asset.size(); part++) {
            all.writeBytes(asset.parts().read(part));
        }
        return all.toByteArray();
    }
}
