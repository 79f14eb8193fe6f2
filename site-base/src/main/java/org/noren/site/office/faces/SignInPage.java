package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;
import org.noren.site.office.Texts;
import org.noren.site.office.http.OfficeSession;

/** Signs in, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage {
    private static final String START = "/office/index.xhtml";

    @Inject
    SignIn signIn;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private String password = "";
    private String to = "";

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        SignInAnswer answer = signIn.attempt(name.strip(), password.toCharArray(), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Welcome welcome) {
            OfficeSession.begin(request, welcome.person());
            faces.getExternalContext().redirect(destination(to));
            return;
        }
        faces.getExternalContext().setResponseStatus(403);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal(answer), null));
    }

    private String refusal(SignInAnswer answer) {
        Texts texts = frame.texts();
        if (answer instanceof SignInAnswer.TooEarly early)
            return texts.text("sign-in.too-early", early.pause().toSeconds() + 1);
        if (answer instanceof SignInAnswer.Busy) return texts.text("sign-in.busy");
        return texts.text("sign-in.wrong");
    }

    /** Only a path of this office, never another site. */
    static String destination(String wish) {
        boolean own = wish.startsWith("/office/")
                && !wish.startsWith("/office/sign-in")
                && wish.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return own ? wish : START;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        String asked = request.getParameter("to");
        return asked == null ? to : asked;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
