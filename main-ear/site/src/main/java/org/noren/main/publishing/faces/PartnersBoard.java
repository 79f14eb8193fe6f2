package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Steering;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** All partners at a glance; each can be brought up to date from here. */
@Named
@RequestScoped
public class PartnersBoard {
    @Inject
    Board board;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Standing> lines;

    public List<Standing> getLines() {
        if (lines == null) {
            lines = board.all();
        }
        return lines;
    }

    public StandingWords getWords() {
        return new StandingWords(frame.texts(), frame::time, clock);
    }

    public String getNow() {
        return frame.time(clock.instant());
    }

    /** The button of a line was pressed: it names its partner, so that a list that changed meanwhile misleads nobody. */
    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("update") != null;
    }

    public void updateNow() throws IOException {
        String name = request.getParameter("update");
        board.all().stream()
                .map(Standing::who)
                .filter(who -> who.active() && who.name().value().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        who -> {
                            steering.updateNow(who.name());
                            told.good(frame.text("partner.did.update", who.title()));
                        },
                        () -> told.warning(frame.text("partner.unknown")));
        FacesContext.getCurrentInstance().getExternalContext().redirect("/office/partners.xhtml");
    }

    public String address(SiteName name) {
        return "/office/partner.xhtml?name=" + name;
    }
}
