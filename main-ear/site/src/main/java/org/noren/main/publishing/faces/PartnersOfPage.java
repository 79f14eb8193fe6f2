package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.PageAtPartners;
import org.noren.main.publishing.PageAtPartners.Line;
import org.noren.shared.page.PagePath;
import org.noren.site.office.OfficeSection.Tone;

/** One page at each partner: whether it is as here, and which update brought it. */
@Named
@RequestScoped
public class PartnersOfPage {
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
        return "/office/page.xhtml?path=" + URLEncoder.encode(getPath(), StandardCharsets.UTF_8);
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = pages.of(PagePath.of(getPath()));
            lines = known;
        }
        return known;
    }

    public String tone(Line line) {
        return (switch (line.how()) {
                    case IN_STEP, LINKED -> Tone.GOOD;
                    case OLDER, ASKED, HELD, KEPT -> Tone.WARNING;
                    case NOT_THERE -> Tone.CALM;
                })
                .style();
    }
}
