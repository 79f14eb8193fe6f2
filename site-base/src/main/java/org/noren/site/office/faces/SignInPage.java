package org.noren.site.office.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import org.noren.site.office.SignInAnswer;
import org.noren.site.office.http.OfficeSession;

/** Signs in, by way of a code where the account asks for one, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage extends SignInStep {
    private static final String CODE_PAGE = "/office/code.xhtml";

    private String name = "";
    private String password = "";

    public void signIn() throws IOException {
        SignInAnswer answer = signIn.attempt(name.strip(), password.toCharArray(), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Welcome welcome) {
            entrance.welcome(welcome.person(), getTo());
        } else if (answer instanceof SignInAnswer.CodeWanted wanted) {
            OfficeSession.awaitCode(request, wanted.person(), clock.instant());
            String to = getTo();
            redirect(CODE_PAGE + (to.isEmpty() ? "" : "?to=" + encoded(to)));
        } else {
            refuse(answer, "sign-in.wrong");
        }
    }

    static void redirect(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
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
}
