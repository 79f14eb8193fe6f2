package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.noren.site.editing.Shelf;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;

/** The tabs over everything that lists what this site writes. */
@Named
@RequestScoped
public class PageTabs {
    /** Files have a page of their own, where they are seen. */
    private static final String LIBRARY = "/office/assets.xhtml";

    @Inject
    OfficeFrame frame;

    @Inject
    SiteSettings settings;

    @Inject
    HttpServletRequest request;

    /** @param current whether it is the one that is open */
    public record Tab(String address, String label, boolean current) {}

    public List<Tab> getTabs() {
        String here = request.getServletPath();
        String kind = request.getParameter("kind");
        List<Tab> tabs = new ArrayList<>();
        for (Shelf shelf : Shelf.values()) {
            if (shelf == Shelf.VARIANT && settings.role() == Role.PARTNER) {
                continue;
            }
            boolean listed = here.equals(PageList.ADDRESS) && shelf == Shelf.of(kind == null ? "" : kind);
            tabs.add(
                    shelf == Shelf.ASSET
                            ? new Tab(LIBRARY, frame.text("kind.ASSET"), listed || here.equals(LIBRARY))
                            : new Tab(PageList.ADDRESS + "?kind=" + shelf, frame.text("kind." + shelf), listed));
        }
        tabs.add(new Tab(RedirectList.ADDRESS, frame.text("kind.REDIRECT"), here.equals(RedirectList.ADDRESS)));
        tabs.add(new Tab(BinList.ADDRESS, frame.text("kind.BIN"), here.equals(BinList.ADDRESS)));
        return List.copyOf(tabs);
    }
}
