package org.noren.partner.sisters.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.sisters.HowSignedIn;
import org.noren.partner.sisters.LeaveDesk;
import org.noren.partner.sisters.LeaveDesk.Said;
import org.noren.partner.sisters.MainSiteFamily.Answer;
import org.noren.partner.sisters.MySites;
import org.noren.partner.sisters.MySites.Way;
import org.noren.partner.sisters.SignedIn;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.Sisters.Sister;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson;
import org.noren.site.doors.SecurityHeaders;
import org.noren.site.office.Visitor;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.settings.SiteSettings;

/** The other sites of this one's operator, the way over to their offices, and who may come here from them (S3). */
@Named
@RequestScoped
public class MySitesPage {
    static final String HERE = "/office/my-sites.xhtml";

    @Inject
    MySites sites;

    @Inject
    LeaveDesk leaves;

    @Inject
    HowSignedIn signIns;

    @Inject
    SiteSettings settings;

    @Inject
    Visitor visitor;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable Answer<Sisters> answer;
    private @Nullable SignedIn how;
    private Way.@Nullable Open open;

    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("do") != null;
    }

    /** {@code open naha} goes over to a sister site; {@code give satoru} and {@code take satoru} say who may come here. */
    public void act() throws IOException {
        String pressed = request.getParameter("do");
        String[] wish = pressed == null ? new String[0] : pressed.split(" ", 2);
        if (wish.length == 2 && wish[0].equals("open")) {
            open(wish[1]);
        } else if (wish.length == 2 && (wish[0].equals("give") || wish[0].equals("take"))) {
            tell(
                    wish[0],
                    wish[1],
                    wish[0].equals("give")
                            ? leaves.give(frame.person(), getHow(), wish[1])
                            : leaves.take(frame.person(), wish[1]));
            go();
        } else {
            go();
        }
    }

    private void open(String name) throws IOException {
        Optional<SiteName> to = name(name);
        Way way = to.isEmpty()
                ? new Way.TooWeak()
                : sites.open(to.get(), frame.person(), visitor.preferences().displayName(), getHow());
        if (way instanceof Way.Open opened) {
            open = opened;
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseHeader(
                            "Content-Security-Policy",
                            SecurityHeaders.ofHandOver(opened.passage().office()));
            return;
        }
        told.warning(shut(way, name));
        go();
    }

    private String shut(Way way, String name) {
        if (way instanceof Way.Shut shut) {
            return frame.text("sisters.shut", name) + " " + words().trouble(shut.why());
        }
        return way instanceof Way.NotEncrypted plain
                ? frame.text("sisters.not-encrypted", name, plain.office())
                : frame.text("sisters.refused.sign-in-too-weak");
    }

    private void tell(String deed, String account, Said said) {
        if (said == Said.DONE) {
            told.good(frame.text("leave.did." + deed, account));
        } else {
            told.warning(frame.text("leave.problem." + said, account));
        }
    }

    private static Optional<SiteName> name(String text) {
        try {
            return Optional.of(new SiteName(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static void go() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
    }

    private SisterWords words() {
        return new SisterWords(frame.texts(), settings.mainName(), frame::time);
    }

    private SignedIn getHow() {
        if (how == null) {
            how = signIns.of(frame.person(), visitor.session())
                    .orElseThrow(
                            () -> new IllegalStateException("The office's filter let in a session that has ended"));
        }
        return how;
    }

    /** Whether they have shown a second factor at this office. */
    public boolean isStrong() {
        return getHow().isStrong();
    }

    /** Whether they came from a sister site, which can be gone back to. */
    public boolean isSent() {
        return getHow().kind() == SignedIn.Kind.PASSAGE;
    }

    public String getSentFrom() {
        return signIns.cameFrom(visitor.session()).map(SiteName::value).orElse("");
    }

    private Answer<Sisters> answer() {
        if (answer == null) {
            answer = sites.list();
        }
        return answer;
    }

    /** Why the main site gives no list; empty if it does. */
    public String getTrouble() {
        return answer() instanceof Answer.Said ? "" : words().trouble(answer());
    }

    public String getMain() {
        return settings.mainName();
    }

    public String getOperator() {
        return answer() instanceof Answer.Said<Sisters> said
                ? said.message().operator().orElse("")
                : "";
    }

    public List<Sister> getSites() {
        return answer() instanceof Answer.Said<Sisters> said ? said.message().sites() : List.of();
    }

    /** What is said when there are none. */
    public String getNone() {
        return answer() instanceof Answer.Said<Sisters> said ? words().none(said.message()) : "";
    }

    public String badge(Sister sister) {
        return words().badge(sister);
    }

    public String tone(Sister sister) {
        return words().tone(sister).style();
    }

    public String note(Sister sister) {
        return words().note(sister);
    }

    /** Whether its office can be gone over to from here. */
    public boolean opens(Sister sister) {
        return isStrong() && sister.office().isPresent() && !sister.state().equals(Sisters.State.SUSPENDED.wire());
    }

    /** Set after somebody wanted to go over; null else. */
    public Way.@Nullable Open getOpen() {
        return open;
    }

    /** Where the form with the passage goes. */
    public String getOpenAddress() {
        return open == null ? "" : open.passage().office().value() + "/office/arrive";
    }

    public String getOpenPassage() {
        return open == null ? "" : new String(StrictJson.write(open.passage().passage()), StandardCharsets.UTF_8);
    }

    public List<LeaveDesk.Line> getPeople() {
        return leaves.lines();
    }

    public String leave(LeaveDesk.Line line) {
        return line.leave()
                .map(leave -> frame.text("leave.since", frame.time(leave.givenAt()), leave.givenBy()))
                .orElseGet(() -> frame.text("leave.off"));
    }
}
