package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;
import org.noren.site.office.Texts;
import org.noren.site.office.http.OfficeSession;

/** Signs in, by way of a code where the account asks for one, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage {
    private static final String CODE_PAGE = "/office/code.xhtml";

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

    private String name = "";
    private String password = "";
    private String to = "";

    public void signIn() throws IOException {
        SignInAnswer answer = signIn.attempt(name.strip(), password.toCharArray(), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Welcome welcome) {
            entrance.welcome(welcome.person(), to);
        } else if (answer instanceof SignInAnswer.CodeWanted wanted) {
            OfficeSession.awaitCode(request, wanted.person(), clock.instant());
            redirect(CODE_PAGE + (to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        } else {
            refuse(refusal(answer, frame.texts()));
        }
    }

    static void redirect(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    static void refuse(String reason) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(403);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }

    static String refusal(SignInAnswer answer, Texts texts) {
        if (answer instanceof SignInAnswer.TooEarly early)
            return texts.text("sign-in.too-early", early.pause().toSeconds() + 1);
        if (answer instanceof SignInAnswer.Busy) return texts.text("sign-in.busy");
        return texts.text("sign-in.wrong");
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
