package org.noren.partner.confirming.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.partner.confirming.ConfirmationDesk;
import org.noren.partner.confirming.Question;
import org.noren.shared.link.Reply.Verdict;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.settings.SiteSettings;

/** The inbox in the office's navigation, with how many questions wait, and each of them among what needs a person. */
@ApplicationScoped
class InboxSection implements OfficeSection {
    static final String INBOX = "/office/inbox.xhtml";

    @Inject
    ConfirmationDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        long waiting = waiting().size();
        Texts texts = Texts.in(language);
        return List.of(new Entry(
                INBOX,
                waiting == 0 ? texts.text("nav.inbox") : texts.text("nav.inbox.waiting", waiting),
                Set.of(ConfirmationPage.HERE, ChangedPage.HERE)));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        return waiting().stream()
                .map(question -> new Need(
                        Tone.WARNING,
                        texts.text(
                                "inbox.need", settings.mainName(), question.number(), frame.time(question.askedAt())),
                        SilenceWords.of(question, texts, frame::time),
                        texts.text("inbox.need.go"),
                        ConfirmationPage.of(question)))
                .toList();
    }

    private List<Question> waiting() {
        return desk.open().stream()
                .filter(question -> question.verdict() == Verdict.WAITING)
                .toList();
    }
}
