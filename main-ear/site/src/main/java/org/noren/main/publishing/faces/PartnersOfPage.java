package org.noren.main.publishing.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.BoardKeeper;
import org.noren.main.publishing.PageAtPartners;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.main.publishing.PageAtPartners.Line;
import org.noren.shared.page.PagePath;
import org.noren.site.office.OfficeSection.Tone;

/** One page at each partner: whether it is as here, and which update brought it. */
@Named
@RequestScoped
public class PartnersOfPage {
    private static final Duration CATCHING_UP = Duration.ofMillis(100);

    @Inject
    BoardKeeper keeper;

    @Inject
    PageAtPartners pages;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Line> lines;

    public String getPath() {
        String path = request.getParameter("path");
        return path != null && PagePath.refusal(path).isEmpty() ? path : "/";
    }

    public String getEditor() {
        return "/office/page.xhtml?path=" + encoded(getPath());
    }

    /** Its revisions, any of which can be published again. */
    public String getHistory() {
        return "/office/page-history.xhtml?path=" + encoded(getPath());
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            keeper.catchUp(CATCHING_UP);
            known = pages.of(PagePath.of(getPath()));
            lines = known;
        }
        return known;
    }

    public String tone(Line line) {
        return tone(line.how());
    }

    static String tone(How how) {
        return (switch (how) {
                    case IN_STEP, LINKED -> Tone.GOOD;
                    case OLDER, ASKED, HELD, KEPT -> Tone.WARNING;
                    case DECLINED, FAILED -> Tone.BAD;
                    case SUSPENDED, NOT_THERE -> Tone.CALM;
                })
                .style();
    }
}
