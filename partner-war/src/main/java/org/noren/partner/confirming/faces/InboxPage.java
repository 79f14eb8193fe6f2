package org.noren.partner.confirming.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.noren.partner.confirming.ConfirmationDesk;
import org.noren.partner.confirming.Question;
import org.noren.shared.link.Reply.Verdict;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.settings.SiteSettings;

/** What the main site asks, and what it asked before. */
@Named
@RequestScoped
public class InboxPage {
    private static final int STEP = 50;

    @Inject
    ConfirmationDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    public String getMain() {
        return settings.mainName();
    }

    public List<Question> getOpen() {
        return desk.open();
    }

    public List<Question> getClosed() {
        return desk.closed(getFirst(), STEP);
    }

    public int getFirst() {
        String first = request.getParameter("first");
        return first != null && first.matches("\\d{1,7}") ? Integer.parseInt(first) : 0;
    }

    public boolean isMore() {
        return getFirst() + STEP < desk.countClosed();
    }

    public int getNext() {
        return getFirst() + STEP;
    }

    public int getPrevious() {
        return Math.max(0, getFirst() - STEP);
    }

    public String address(Question question) {
        return ConfirmationPage.of(question);
    }

    public String silence(Question question) {
        return SilenceWords.of(question, frame.texts(), frame::time);
    }

    /** Who answered; the agreed silence if nobody did. */
    public String who(Question question) {
        return question.answeredAt().isEmpty()
                ? "–"
                : question.answeredBy().orElseGet(() -> frame.text("confirmation.by-silence"));
    }

    /** The answer, or that there was none before the question counted no more. */
    public String answer(Question question) {
        return question.isOpen() || question.verdict() != Verdict.WAITING
                ? question.verdict().name()
                : "NONE";
    }

    public String tone(Question question) {
        return (switch (question.verdict()) {
                    case WAITING -> question.isOpen() ? Tone.WARNING : Tone.CALM;
                    case DECLINED -> Tone.BAD;
                    case ACCEPTED -> Tone.GOOD;
                })
                .style();
    }
}
