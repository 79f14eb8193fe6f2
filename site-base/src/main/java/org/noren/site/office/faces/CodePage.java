package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.noren.site.office.SignInAnswer;
import org.noren.site.office.http.OfficeSession;

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
@Named
@RequestScoped
public class CodePage extends SignInStep {
    private static final String SIGN_IN = "/office/sign-in.xhtml";

    private String code = "";

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
        if (answer instanceof SignInAnswer.Welcome welcome) entrance.welcome(welcome.person(), getTo());
        else refuse(answer, "code.wrong");
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
