package org.noren.site.serving;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.link.Release.Index;

/**
 * What a view is besides its editions: the site around the pages.
 *
 * @param identity see {@link SiteView#identity}
 * @param siteTitle the name that shoppers read
 * @param address where shoppers find this site, without a slash at the end
 * @param mainAddress where they find the main site, if this is another one: pages that are not had here are linked there
 * @param values put in where a layout or page asks for them, by name
 * @param index what search engines are told of inherited pages
 * @param menus the order of the menus' entries
 * @param overlay what is laid over inherited pages
 */
public record ViewFrame(
        String identity,
        ReleaseName release,
        String siteTitle,
        String address,
        Optional<String> mainAddress,
        Map<String, String> values,
        Index index,
        MenuOrder menus,
        Overlay overlay) {
    public ViewFrame {
        values = Map.copyOf(values);
    }

    /** Of a site whose menus nobody has arranged. */
    public ViewFrame(
            String identity,
            ReleaseName release,
            String siteTitle,
            String address,
            Optional<String> mainAddress,
            Map<String, String> values,
            Index index) {
        this(
                identity,
                release,
                siteTitle,
                address,
                mainAddress,
                values,
                index,
                MenuOrder.AS_THEY_COME,
                Overlay.NOTHING);
    }
}
