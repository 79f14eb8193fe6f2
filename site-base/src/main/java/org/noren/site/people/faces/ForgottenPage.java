package org.noren.site.people.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.people.Forgotten;

/** Where somebody who has forgotten the password asks for a link. */
@Named
@RequestScoped
public class ForgottenPage {
    @Inject
    Forgotten forgotten;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    private String who = "";
    private String answer = "";
    private boolean noted;

    public void ask() {
        Forgotten.Answer heard = forgotten.ask(who, request.getRemoteAddr(), frame.getLocale());
        noted = heard instanceof Forgotten.Answer.Noted;
        answer = heard instanceof Forgotten.Answer.TooEarly early
                ? frame.text("forgotten.too-early", early.pause().toSeconds() + 1)
                : frame.text(noted ? "forgotten.noted" : "forgotten.no-mail");
    }

    public String getAnswer() {
        return answer;
    }

    public String getTone() {
        return (noted ? Tone.GOOD : Tone.WARNING).style();
    }

    public boolean isNoted() {
        return noted;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }
}
