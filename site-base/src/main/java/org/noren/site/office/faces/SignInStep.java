package org.noren.site.office.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;

/** What the steps of signing in have in common: where the visitor wanted to go, and how a refusal is told. */
abstract class SignInStep {
    @Inject
    SignIn signIn;

    @Inject
    Entrance entrance;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String to = "";

    /** @param otherwise the key of a text for what is neither too early nor too much at once */
    void refuse(SignInAnswer answer, String otherwise) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words(answer, otherwise), null));
    }

    private String words(SignInAnswer answer, String otherwise) {
        if (answer instanceof SignInAnswer.TooEarly early)
            return frame.text("sign-in.too-early", early.pause().toSeconds() + 1);
        return frame.text(answer instanceof SignInAnswer.Busy ? "sign-in.busy" : otherwise);
    }

    /** The page that was asked for. */
    public String getTo() {
        String asked = request.getParameter("to");
        return asked == null ? to : asked;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
