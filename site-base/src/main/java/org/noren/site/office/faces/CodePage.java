package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;
import org.noren.site.office.http.OfficeSession;

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
@Named
@RequestScoped
public class CodePage {
    private static final String SIGN_IN = "/office/sign-in.xhtml";

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

    private String code = "";
    private String to = "";

    /** Called when the page is opened: nobody is asked for a code before the password. */
    public void open() throws IOException {
        if (OfficeSession.awaited(request, clock.instant()).isEmpty()) SignInPage.redirect(SIGN_IN);
    }

    public void go() throws IOException {
        Optional<String> name = OfficeSession.awaited(request, clock.instant());
        if (name.isEmpty()) {
            SignInPage.redirect(SIGN_IN);
            return;
        }
        SignInAnswer answer = signIn.code(name.get(), code, request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Welcome welcome) entrance.welcome(welcome.person(), to);
        else if (answer instanceof SignInAnswer.TooEarly early)
            SignInPage.refuse(frame.text("sign-in.too-early", early.pause().toSeconds() + 1));
        else SignInPage.refuse(frame.text("code.wrong"));
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        String asked = request.getParameter("to");
        return asked == null ? to : asked;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
