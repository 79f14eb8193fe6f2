package org.noren.partner.approving.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.partner.approving.ApprovalDesk;
import org.noren.partner.approving.ApprovalRequest;
import org.noren.partner.approving.WayDesk;
import org.noren.site.office.OfficeSection.Tone;

/** What waits for somebody's yes, and what became of what was asked before. */
@Named
@RequestScoped
public class ApprovalsPage {
    static final String HERE = "/office/approvals.xhtml";
    private static final int STEP = 50;

    @Inject
    ApprovalDesk desk;

    @Inject
    WayDesk way;

    @Inject
    HttpServletRequest request;

    private @Nullable List<ApprovalRequest> waiting;
    private @Nullable List<ApprovalRequest> ended;

    /** Whether anybody has to be asked. */
    public boolean isAsking() {
        return way.now().wanted().asks();
    }

    public List<ApprovalRequest> getWaiting() {
        List<ApprovalRequest> known = waiting;
        if (known == null) {
            known = desk.waiting();
            waiting = known;
        }
        return known;
    }

    private List<ApprovalRequest> endedAndOneMore() {
        List<ApprovalRequest> known = ended;
        if (known == null) {
            known = desk.ended(getFirst(), STEP + 1);
            ended = known;
        }
        return known;
    }

    public List<ApprovalRequest> getEnded() {
        return endedAndOneMore().stream().limit(STEP).toList();
    }

    public boolean isMore() {
        return endedAndOneMore().size() > STEP;
    }

    public int getFirst() {
        String first = request.getParameter("first");
        return first != null && first.matches("\\d{1,7}") ? Integer.parseInt(first) : 0;
    }

    public int getNext() {
        return getFirst() + STEP;
    }

    public int getPrevious() {
        return Math.max(0, getFirst() - STEP);
    }

    public String look(ApprovalRequest request) {
        return ApprovalPage.of(request);
    }

    public String tone(ApprovalRequest request) {
        return (switch (request.fate()) {
                    case WAITING -> Tone.WARNING;
                    case ACCEPTED -> Tone.GOOD;
                    case SENT_BACK -> Tone.BAD;
                    case VOID -> Tone.CALM;
                })
                .style();
    }
}
