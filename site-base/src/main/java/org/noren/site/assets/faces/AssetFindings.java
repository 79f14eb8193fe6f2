package org.noren.site.assets.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.StyleFinding;
import org.noren.site.assets.StyleSheets;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** What shoppers' browsers will not load of a style sheet, in the visitor's words. */
@Named
@RequestScoped
public class AssetFindings {
    private static final int LONGEST = 120;

    @Inject
    StyleSheets sheets;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    /** @param what an address, cut where it is long */
    public record Line(int number, String what, String why, String cure) {}

    List<Line> of(PagePath path) {
        return sheets.findings(path).stream().map(this::line).toList();
    }

    private Line line(StyleFinding found) {
        String what = found.address();
        return new Line(
                found.line(),
                what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what,
                frame.text("assets.style.why." + found.problem()),
                frame.text("assets.style.cure." + found.problem()));
    }

    /** Tells on the next page when something was found. */
    void warn(PagePath path) {
        int found = sheets.findings(path).size();
        if (found > 0) told.warning(frame.text("assets.style.found", path, found));
    }
}
