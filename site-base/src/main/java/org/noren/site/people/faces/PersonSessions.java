package org.noren.site.people.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.SessionRecord;
import org.noren.site.office.Visitor;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.people.PeopleDesk;

/** Where one person is signed in, for managers, who may end one session or all: of a lost telephone, for example. */
@Named
@RequestScoped
public class PersonSessions {
    @Inject
    PeopleDesk desk;

    @Inject
    Visitor visitor;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable List<SessionRecord> sessions;

    public List<SessionRecord> getSessions() {
        if (sessions == null) sessions = desk.sessions(name());
        return sessions;
    }

    /** The one that this is done in: it is ended by signing out. */
    public boolean isThis(SessionRecord session) {
        return session.id() == visitor.session();
    }

    public boolean isOthers() {
        return getSessions().stream().anyMatch(session -> !isThis(session));
    }

    public void endOne() throws IOException {
        String wanted = request.getParameter("session");
        if (wanted == null || !wanted.matches("\\d{1,18}")) told.warning(frame.text("account.session.none-chosen"));
        else if (desk.endSession(name(), Long.parseLong(wanted))) told.good(frame.text("person.did.session", name()));
        else told.warning(frame.text("person.session.over"));
        go();
    }

    public void endAll() throws IOException {
        told.good(frame.text("person.did.sessions", name(), desk.endSessions(name(), visitor.session())));
        go();
    }

    private String name() {
        return parameter(request, "name");
    }

    private void go() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/office/person.xhtml?name=" + encoded(name()));
    }
}
