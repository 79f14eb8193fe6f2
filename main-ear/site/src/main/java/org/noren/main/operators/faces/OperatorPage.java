package org.noren.main.operators.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.operators.OperatorDesk;
import org.noren.main.operators.OperatorDesk.Card;
import org.noren.main.operators.OperatorName;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.partnership.PartnerStatus;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Says whose a partner's site is, so that its people can go over to the other sites of the same operator (S3). */
@Named
@RequestScoped
public class OperatorPage {
    private static final String BOARD = "/office/partners.xhtml";

    @Inject
    OperatorDesk desk;

    @Inject
    PartnerFiles files;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private String chosen = "";
    private String other = "";
    private String error = "";
    private @Nullable PartnerFile file;
    private @Nullable Card card;
    private boolean looked;

    /** Called when the page is opened. */
    public void open() throws IOException {
        if (getFile() == null) {
            told.warning(frame.text("partner.unknown"));
            go(BOARD);
            return;
        }
        Card now = getCard();
        chosen = now == null ? "" : now.operator().value();
        other = chosen.isEmpty() && getOperators().isEmpty() ? suggested() : "";
    }

    /** What stands in the partner's record, for the first of its sites. */
    private String suggested() {
        PartnerFile known = getFile();
        return known == null ? "" : known.operator();
    }

    public void save() throws IOException {
        Optional<SiteName> name = name();
        String wanted = other.isBlank() ? chosen : other;
        if (name.isEmpty() || wanted.isBlank()) {
            error = frame.text("operator.problem.none");
            return;
        }
        Optional<OperatorName> operator = operator(wanted);
        if (operator.isEmpty()) {
            error = frame.text("operator.problem.name", OperatorName.LONGEST);
        } else if (desk.put(name.get(), operator.get())) {
            told.good(frame.text("operator.did.set", title(), operator.get().value()));
            go(partner());
        } else {
            told.warning(frame.text("operator.problem.ended", title()));
            go(partner());
        }
    }

    public void take() throws IOException {
        name().ifPresent(desk::take);
        told.good(frame.text("operator.did.take", title()));
        go(partner());
    }

    private static Optional<OperatorName> operator(String text) {
        try {
            return Optional.of(new OperatorName(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private String title() {
        PartnerFile known = getFile();
        return known == null ? getName() : known.title();
    }

    private String partner() {
        return "/office/partner.xhtml?name=" + getName();
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    private Optional<SiteName> name() {
        try {
            return Optional.of(new SiteName(getName()));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    public String getName() {
        return parameter(request, "name");
    }

    /** Null when there is no such partner. */
    public @Nullable PartnerFile getFile() {
        if (file == null) {
            file = name().flatMap(files::open).orElse(null);
        }
        return file;
    }

    /** Null while it is nobody's. */
    public @Nullable Card getCard() {
        if (!looked) {
            card = name().flatMap(desk::card).orElse(null);
            looked = true;
        }
        return card;
    }

    public List<String> getOperators() {
        return desk.operators().stream().map(OperatorName::value).toList();
    }

    /** How a sister site stands in its partnership, if that has to be told. */
    public String state(OperatorDesk.SisterSite sister) {
        return sister.status() == PartnerStatus.ACTIVE
                ? ""
                : frame.text("standing." + (sister.status() == PartnerStatus.ENDED ? "ended" : "suspended"));
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getError() {
        return error;
    }
}
