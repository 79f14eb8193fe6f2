package org.noren.partner.approving.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.approving.ApprovalDesk;
import org.noren.partner.approving.ApprovalPart;
import org.noren.partner.approving.ApprovalRequest;
import org.noren.partner.approving.ApprovalRequest.Fate;
import org.noren.partner.approving.Approvers;
import org.noren.partner.approving.Decision;
import org.noren.partner.approving.WhatWouldChange;
import org.noren.shared.page.PagePath;
import org.noren.site.editing.Difference;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** One wish: what shoppers would see, beside what they see, and the answer of who may give it. */
@Named
@RequestScoped
public class ApprovalPage {
    static final String HERE = "/office/approval.xhtml";

    @Inject
    ApprovalDesk desk;

    @Inject
    WhatWouldChange changes;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable Optional<ApprovalRequest> found;
    private @Nullable Approvers approvers;
    private @Nullable String error;

    static String of(ApprovalRequest wish) {
        return HERE + "?id=" + wish.id();
    }

    /** Null when nothing of the kind was ever asked. */
    public @Nullable ApprovalRequest getWish() {
        Optional<ApprovalRequest> known = found;
        if (known == null) {
            known = id().flatMap(desk::find);
            found = known;
        }
        return known.orElse(null);
    }

    private Optional<Long> id() {
        String given = parameter(request, "id");
        return given.matches("\\d{1,18}") ? Optional.of(Long.valueOf(given)) : Optional.empty();
    }

    public String getId() {
        return id().map(String::valueOf).orElse("");
    }

    public boolean isOpen() {
        ApprovalRequest wish = getWish();
        return wish != null && desk.isOpen(wish);
    }

    /** Whether it waits for nobody because something else lies there by now. */
    public boolean isOutdated() {
        ApprovalRequest wish = getWish();
        return wish != null && (wish.fate() == Fate.VOID || wish.fate() == Fate.WAITING && !isOpen());
    }

    /** What the visitor is to it: a name of {@link Approvers.Standing}. */
    public String getStanding() {
        return approvers().of(frame.person().name()).name();
    }

    public String getOthers() {
        return String.join(frame.text("pages.list-comma"), approvers().others());
    }

    public String getAuthors() {
        return String.join(
                frame.text("pages.list-comma"),
                approvers().authors().stream().sorted().toList());
    }

    private Approvers approvers() {
        Approvers known = approvers;
        if (known == null) {
            ApprovalRequest wish = getWish();
            known = wish == null ? Approvers.NOBODY : desk.approvers(wish);
            approvers = known;
        }
        return known;
    }

    /** How shoppers would see it differently. */
    public Difference getDifference() {
        ApprovalRequest wish = getWish();
        return wish == null ? Difference.NONE : changes.difference(wish);
    }

    /** Whether shoppers see something there now. */
    public boolean isShownBefore() {
        return shown().isPresent();
    }

    private Optional<Integer> shown() {
        ApprovalRequest wish = getWish();
        return wish == null ? Optional.empty() : changes.shown(wish);
    }

    /** Whether it can be looked at as a page. */
    public boolean isPage() {
        ApprovalRequest wish = getWish();
        return wish != null && changes.isPage(wish);
    }

    /** Where a direct link leads; empty when it is none. */
    public String getLeadsTo() {
        ApprovalRequest wish = getWish();
        return wish == null ? "" : changes.leadsTo(wish).map(PagePath::value).orElse("");
    }

    public List<ApprovalPart> getPictures() {
        ApprovalRequest wish = getWish();
        return wish == null
                ? List.of()
                : wish.parts().stream()
                        .filter(part -> changes.isPicture(part.place()))
                        .sorted(Comparator.comparing(ApprovalPart::path))
                        .toList();
    }

    public String getNow() {
        return shown().map(this::look).orElse("");
    }

    public String getThen() {
        ApprovalRequest wish = getWish();
        return wish == null ? "" : look(wish.itself().number());
    }

    private String look(int number) {
        ApprovalRequest wish = getWish();
        return wish == null ? "" : "/office/preview?path=" + encoded(wish.path().value()) + "&revision=" + number;
    }

    public String picture(ApprovalPart part) {
        return "/office/picture?path=" + encoded(part.place().value());
    }

    public String getEditor() {
        ApprovalRequest wish = getWish();
        if (wish == null) return "/office/pages.xhtml";
        return (changes.isFile(wish) ? "/office/asset.xhtml?path=" : "/office/page.xhtml?path=")
                + encoded(wish.path().value());
    }

    public @Nullable String getError() {
        return error;
    }

    /** What was typed stays in its field. */
    public String getReason() {
        return parameter(request, "reason");
    }

    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("do") != null;
    }

    public void answer() throws IOException {
        long id = id().orElse(0L);
        String by = frame.person().name();
        Decision decision = parameter(request, "do").equals("accept")
                ? desk.accept(id, by, parameter(request, "knowing").equals("true"))
                : desk.sendBack(id, by, parameter(request, "reason").replace("\r\n", "\n"));
        found = null;
        approvers = null;
        if (decision instanceof Decision.Shown shown) {
            told.good(frame.text("approval.did.accept", shown.path()));
            go(ApprovalsPage.HERE);
        } else if (decision instanceof Decision.SentBack back) {
            told.good(frame.text("approval.did.send-back", back.path()));
            go(ApprovalsPage.HERE);
        } else error = why(decision);
    }

    private String why(Decision decision) {
        if (decision instanceof Decision.Overtaken overtaken)
            return frame.text("approval.overtaken." + overtaken.how(), overtaken.by(), frame.time(overtaken.at()));
        if (decision instanceof Decision.NotByAuthor author)
            return frame.text("approval.not-by-author", String.join(frame.text("pages.list-comma"), author.others()));
        return frame.text("approval.refused." + decision.getClass().getSimpleName());
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
