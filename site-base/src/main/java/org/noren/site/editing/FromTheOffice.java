package org.noren.site.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.noren.shared.page.Menu;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;

/**
 * A page's surroundings with addresses that work from another port.
 *
 * @param unpublished the address of a picture that shoppers cannot get yet
 */
record FromTheOffice(Surroundings here, String shop, Function<PagePath, Optional<String>> unpublished)
        implements AsHere {
    @Override
    public String pageAddress(PagePath page) {
        return absolute(here.pageAddress(page));
    }

    @Override
    public String assetAddress(PagePath asset) {
        return unpublished.apply(asset).orElseGet(() -> absolute(here.assetAddress(asset)));
    }

    private String absolute(String address) {
        return address.startsWith("/") ? shop + address : address;
    }

    @Override
    public List<Menu.Item> ancestors() {
        return here.ancestors();
    }
}
