package org.noren.partner.sisters.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.sisters.Arrivals;
import org.noren.partner.sisters.Arrivals.Arrival;
import org.noren.partner.sisters.Arrivals.Entry;
import org.noren.partner.sisters.Turned;
import org.noren.partner.sisters.http.ArrivalServlet;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Token;
import org.noren.site.office.Sessions;
import org.noren.site.office.faces.Entrance;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.http.OfficeSession;

/**
 * Where a passage leads: whoever came by it says whether they want to come in as that account. Only this page's own form, sent from
 * this page, signs anybody in; so nobody is signed in as somebody else by a page that they did not look at (V1).
 */
@Named
@RequestScoped
public class ArrivalPage {
    private static final String START = "/office/index.xhtml";

    @Inject
    Arrivals arrivals;

    @Inject
    Entrance entrance;

    @Inject
    Sessions sessions;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    private String key = "";
    private Entry.@Nullable Out out;

    public void enter() throws IOException {
        Entry entry = Token.of(key)
                .map(token -> arrivals.enter(token, request.getRemoteAddr()))
                .orElseGet(() -> new Entry.Out(Turned.USED, Optional.empty(), ""));
        if (entry instanceof Entry.In in) {
            OfficeSession.record(request).ifPresent(former -> {
                sessions.end(former);
                OfficeSession.end(request);
            });
            entrance.welcome(in.person(), START, session -> arrivals.began(session, in.from()));
        } else {
            out = (Entry.Out) entry;
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Whether the page asks if they want to come in; the form that says so is one that was asked, too. */
    public boolean isAsks() {
        Object arrival = request.getAttribute(ArrivalServlet.ARRIVAL);
        return out == null
                && (arrival instanceof Arrival.Welcome
                        || arrival == null && request.getParameter("arrival:key") != null);
    }

    /** Null unless somebody may come in. */
    public Arrival.@Nullable Welcome getWelcome() {
        return out == null && request.getAttribute(ArrivalServlet.ARRIVAL) instanceof Arrival.Welcome welcome
                ? welcome
                : null;
    }

    public String getAccount() {
        Arrival.Welcome welcome = getWelcome();
        return welcome == null ? "" : welcome.account();
    }

    public String getWelcomeLead() {
        Arrival.Welcome welcome = getWelcome();
        if (welcome == null) {
            return "";
        }
        String key = welcome.called().equals(welcome.account()) ? "arrival.lead" : "arrival.lead.called";
        return frame.text(key, welcome.from(), welcome.account(), frame.getSite(), welcome.called());
    }

    /** What happened to somebody who is not let in. */
    public String getAway() {
        return words("arrival.away.");
    }

    /** What they can do. */
    public String getCure() {
        return words("arrival.cure.");
    }

    private String words(String beginning) {
        if (out != null) {
            return words(beginning, out.why(), out.from(), out.account());
        }
        return request.getAttribute(ArrivalServlet.ARRIVAL) instanceof Arrival.Away away
                ? words(beginning, away.why(), away.from(), away.account())
                : frame.text(beginning + "nothing");
    }

    private String words(String beginning, Turned why, Optional<SiteName> from, String account) {
        String site = from.map(SiteName::value).orElseGet(() -> frame.text("arrival.a-sister-site"));
        return frame.text(beginning + why.word(), site, account, frame.getSite());
    }

    /** Of the page that was shown; the form sends it back. */
    public String getKey() {
        Arrival.Welcome welcome = getWelcome();
        return welcome == null ? key : welcome.key().text();
    }

    public void setKey(String key) {
        this.key = key;
    }
}
