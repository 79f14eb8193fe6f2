package org.noren.site.people.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.people.Enrolment;
import org.noren.site.people.SecondFactor;
import org.noren.site.people.SecondFactorDesk;
import org.noren.site.people.SecondFactorDesk.Proven;
import org.noren.site.settings.SiteSettings;

/** The visitor's second factor: setting it up in three steps, recovery codes, turning it off. */
@Named
@RequestScoped
public class SecondFactorPage {
    private static final String ADDRESS = "/office/second-factor.xhtml";

    @Inject
    SecondFactorDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private String code = "";
    private String password = "";
    private String error = "";
    private String passwordError = "";
    private List<String> codes = List.of();
    private @Nullable Enrolment enrolment;

    public void begin() throws IOException {
        desk.begin(frame.person());
        go();
    }

    public void confirm() {
        Optional<List<String>> given = desk.confirm(frame.person(), code);
        if (given.isPresent()) codes = given.get();
        else error = frame.text("second-factor.wrong");
    }

    public void renewCodes() {
        Proven<List<String>> answer = desk.renewCodes(frame.person(), password.toCharArray(), request.getRemoteAddr());
        if (answer instanceof Proven.Done<List<String>> done) codes = done.result();
        else if (answer instanceof Proven.NotProven<List<String>> refused)
            passwordError = PasswordWords.notProven(refused.why(), frame.texts());
    }

    public void turnOff() throws IOException {
        Proven<Boolean> answer = desk.turnOff(frame.person(), password.toCharArray(), request.getRemoteAddr());
        if (answer instanceof Proven.Done) {
            told.good(frame.text("second-factor.did.off"));
            go();
        } else if (answer instanceof Proven.NotProven<Boolean> refused)
            passwordError = PasswordWords.notProven(refused.why(), frame.texts());
    }

    private static void go() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(ADDRESS);
    }

    /** Null when there is none in use. */
    public @Nullable SecondFactor getFactor() {
        return desk.find(frame.person().name())
                .filter(SecondFactor::isConfirmed)
                .orElse(null);
    }

    /** Null when nothing waits to be put into an app. */
    public @Nullable Enrolment getEnrolment() {
        if (enrolment == null) enrolment = desk.pending(frame.person()).orElse(null);
        return enrolment;
    }

    /** Recovery codes that were just made; shown this once. */
    public List<String> getCodes() {
        return codes;
    }

    public boolean isRequired() {
        return settings.secondFactorRequired();
    }

    public String getError() {
        return error;
    }

    public String getPasswordError() {
        return passwordError;
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
