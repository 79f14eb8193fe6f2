package org.noren.partner.approving.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.partner.approving.ApprovalDesk;
import org.noren.partner.approving.ApprovalRequest;
import org.noren.partner.approving.WayDesk;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;

/** What waits for approval in the office's navigation, with how many, and among what needs a person: its approvers' yes, its authors' mending. */
@ApplicationScoped
class ApprovalsSection implements OfficeSection {
    private static final int MOST = 10;

    @Inject
    ApprovalDesk desk;

    @Inject
    WayDesk way;

    @Inject
    OfficeFrame frame;

    @Override
    public int order() {
        return 42;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        Texts texts = Texts.in(language);
        List<Entry> entries = new ArrayList<>();
        int waiting = desk.waiting().size();
        if (way.now().wanted().asks() || waiting > 0)
            entries.add(new Entry(
                    ApprovalsPage.HERE,
                    waiting == 0 ? texts.text("nav.approvals") : texts.text("nav.approvals.waiting", waiting),
                    Set.of(ApprovalPage.HERE)));
        entries.add(new Entry(OwnWayPage.HERE, texts.text("nav.own-way")));
        return entries;
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        List<Need> needs = new ArrayList<>();
        List<ApprovalRequest> waiting = desk.waiting();
        if (frame.isDecides() && !waiting.isEmpty())
            needs.add(new Need(
                    Tone.WARNING,
                    texts.text("approvals.need", waiting.size()),
                    texts.text("approvals.need.what"),
                    texts.text("approvals.need.go"),
                    ApprovalsPage.HERE));
        desk.sentBackTo(frame.person().name(), MOST).stream()
                .map(request -> new Need(
                        Tone.WARNING,
                        texts.text(
                                "approvals.need.sent-back",
                                request.path(),
                                request.decidedBy().orElse("-")),
                        request.reason(),
                        texts.text("approvals.need.sent-back.go"),
                        ApprovalPage.of(request)))
                .forEach(needs::add);
        return needs;
    }
}
