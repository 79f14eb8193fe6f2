package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.noren.site.editing.Shelf;
import org.noren.site.office.faces.OfficeFrame;

/** The tabs over everything that lists what this site writes. */
@Named
@RequestScoped
public class PageTabs {
    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    /** @param current whether it is the one that is open */
    public record Tab(String address, String label, boolean current) {}

    public List<Tab> getTabs() {
        String here = request.getServletPath();
        String kind = request.getParameter("kind");
        List<Tab> tabs = new ArrayList<>();
        for (Shelf shelf : Shelf.values())
            tabs.add(new Tab(
                    PageList.ADDRESS + "?kind=" + shelf,
                    frame.text("kind." + shelf),
                    here.equals(PageList.ADDRESS) && shelf == Shelf.of(kind == null ? "" : kind)));
        tabs.add(new Tab(RedirectList.ADDRESS, frame.text("kind.REDIRECT"), here.equals(RedirectList.ADDRESS)));
        tabs.add(new Tab(BinList.ADDRESS, frame.text("kind.BIN"), here.equals(BinList.ADDRESS)));
        return List.copyOf(tabs);
    }
}
