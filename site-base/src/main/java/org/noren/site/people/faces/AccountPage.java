package org.noren.site.people.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.Preferences;
import org.noren.site.office.SessionRecord;
import org.noren.site.office.Texts;
import org.noren.site.office.Visitor;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.office.http.OfficeLanguage;
import org.noren.site.people.AccountDesk;
import org.noren.site.people.Particulars;
import org.noren.site.people.PasswordChange;
import org.noren.site.people.PersonCard;

/** What somebody keeps in hand alone: name, language, time zone, and the password. */
@Named
@RequestScoped
public class AccountPage {
    static final String ADDRESS = "/office/account.xhtml";

    @Inject
    AccountDesk desk;

    @Inject
    Visitor visitor;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new LinkedHashMap<>();
    private @Nullable PersonCard card;
    private @Nullable String displayName;
    private @Nullable String language;
    private @Nullable String zone;
    private String old = "";
    private final NewPassword password = new NewPassword();

    public void prefer() throws IOException {
        Optional<ZoneId> wantedZone = Preferences.zone(getZone());
        if (wantedZone.isEmpty() && !getZone().isEmpty()) {
            errors.put("zone", frame.text("account.problem.zone", getZone()));
            return;
        }
        String called = getDisplayName().strip();
        if (called.length() > Particulars.LONGEST_NAME) called = called.substring(0, Particulars.LONGEST_NAME);
        Optional<Locale> wanted = Texts.language(getLanguage());
        desk.prefer(frame.person(), new Preferences(called, wanted, wantedZone));
        wanted.ifPresent(chosenLanguage -> OfficeLanguage.keep(chosenLanguage, request, (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse()));
        told.good(Texts.in(wanted.orElse(frame.getLocale())).text("account.did.prefer"));
        go();
    }

    public void changePassword() throws IOException {
        if (!password.isAgreed()) {
            errors.put("again", frame.text("password.problem.again"));
            return;
        }
        PasswordChange change = desk.changePassword(
                frame.person(), old.toCharArray(), password.characters(), request.getRemoteAddr(), visitor.session());
        if (change instanceof PasswordChange.Done) {
            told.good(frame.text("account.did.password"));
            go();
        } else if (change instanceof PasswordChange.Weak weak) {
            errors.put("chosen", PasswordWords.of(weak.weakness(), frame.texts()));
        } else if (change instanceof PasswordChange.NotProven refused) {
            errors.put("old", PasswordWords.notProven(refused.why(), frame.texts()));
        }
    }

    /** Ends the one that was chosen. */
    public void endSession() throws IOException {
        String wanted = request.getParameter("session");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            told.warning(frame.text("account.session.none-chosen"));
        } else {
            desk.endSession(frame.person(), Long.parseLong(wanted));
            told.good(frame.text("account.did.session"));
        }
        go();
    }

    public void endOtherSessions() throws IOException {
        int ended = desk.endOtherSessions(frame.person(), visitor.session());
        told.good(frame.text("account.did.sessions", ended));
        go();
    }

    public List<SessionRecord> getSessions() {
        return desk.sessions(frame.person());
    }

    public boolean isThis(SessionRecord session) {
        return session.id() == visitor.session();
    }

    public boolean isOthers() {
        return getSessions().size() > 1;
    }

    private static void go() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(ADDRESS);
    }

    public @Nullable PersonCard getCard() {
        if (card == null) card = desk.find(frame.person()).orElse(null);
        return card;
    }

    public String getServerZone() {
        return frame.text("account.zone.server", ZoneId.systemDefault().getId());
    }

    /** Every zone that has a place's name, by name. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    /** By field. */
    public Map<String, String> getErrors() {
        return errors;
    }

    public String getDisplayName() {
        return displayName == null ? visitor.preferences().displayName() : displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getLanguage() {
        if (language != null) return language;
        return visitor.preferences().language().map(Locale::getLanguage).orElse("");
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        if (zone != null) return zone;
        return visitor.preferences().zone().map(ZoneId::getId).orElse("");
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** Passwords are never shown again. */
    public String getOld() {
        return "";
    }

    public void setOld(String old) {
        this.old = old;
    }

    public NewPassword getPassword() {
        return password;
    }
}
