package org.noren.partner.approving.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.partner.approving.ApprovalDesk;
import org.noren.partner.approving.OwnWay;
import org.noren.partner.approving.OwnWay.State;
import org.noren.partner.approving.OwnWay.Wanted;
import org.noren.partner.approving.Way;
import org.noren.partner.approving.WayDesk;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Parameters;
import org.noren.site.office.faces.Told;

/** How own pages go on line: what becomes of the old ones, and whether somebody has to say yes first. */
@Named
@RequestScoped
public class OwnWayPage {
    static final String HERE = "/office/own-way.xhtml";
    private static final String SEEN = "own-way:seen";

    @Inject
    WayDesk desk;

    @Inject
    ApprovalDesk approvals;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable State state;
    private @Nullable String error;

    private State state() {
        State known = state;
        if (known == null) {
            known = desk.now();
            state = known;
        }
        return known;
    }

    public long getSeen() {
        return state().number();
    }

    /** As it is set, or as the visitor wanted it when that was refused. */
    public String getWay() {
        return error == null ? state().wanted().way().name() : parameter("way");
    }

    public String getKeeps() {
        return error == null ? Integer.toString(state().wanted().keeps()) : parameter("keeps");
    }

    public boolean isAsks() {
        return error == null ? state().wanted().asks() : parameter("asks").equals("true");
    }

    public int getMost() {
        return OwnWay.MOST_KEPT;
    }

    public List<String> getApprovers() {
        return approvals.approvers();
    }

    public String getApproverNames() {
        return String.join(frame.text("pages.list-comma"), getApprovers());
    }

    public @Nullable String getError() {
        return error;
    }

    public void save() throws IOException {
        String keeps = parameter("keeps");
        boolean overwrite = parameter("way").equals(Way.OVERWRITE.name());
        int number = keeps.matches("\\d{1,4}") ? Integer.parseInt(keeps) : 0;
        if (overwrite && number == 0) number = state().wanted().keeps();
        if (number < 1 || number > OwnWay.MOST_KEPT) {
            error = frame.text("own-way.keeps.wrong", OwnWay.MOST_KEPT);
            return;
        }
        var wanted = new Wanted(
                overwrite ? Way.OVERWRITE : Way.RELINK,
                number,
                parameter("asks").equals("true"));
        String seen = parameter(SEEN);
        if (desk.settle(wanted, seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1)) {
            told.good(frame.text("own-way.saved"));
            FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
        } else {
            state = null;
            error = frame.text("own-way.overtaken");
        }
    }

    private String parameter(String name) {
        return Parameters.parameter(request, name).strip();
    }
}
