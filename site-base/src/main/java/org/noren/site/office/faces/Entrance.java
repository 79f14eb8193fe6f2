package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.noren.site.office.OfficeKey;
import org.noren.site.office.Person;
import org.noren.site.office.Sessions;
import org.noren.site.office.http.KeptText;
import org.noren.site.office.http.OfficeSession;

/** Lets in who has proved to be somebody: a new session, and on to where they wanted to go. */
@RequestScoped
public class Entrance {
    private static final String START = "/office/index.xhtml";

    @Inject
    Sessions sessions;

    @Inject
    OfficeKey key;

    @Inject
    HttpServletRequest request;

    /** @param wish address of the page that was asked for; the page that something had been typed into comes first */
    public void welcome(Person person, String wish) throws IOException {
        welcome(person, wish, begun -> {});
    }

    /** @param begun is told the number of the session's record before anybody can use the session */
    public void welcome(Person person, String wish, LongConsumer begun) throws IOException {
        String browser = request.getHeader("User-Agent");
        long record = sessions.begin(person.name(), request.getRemoteAddr(), browser == null ? "" : browser);
        begun.accept(record);
        OfficeSession.begin(request, person, record);
        var context = FacesContext.getCurrentInstance().getExternalContext();
        KeptText.remember(person.name(), key, request, (HttpServletResponse) context.getResponse());
        context.redirect(destination(KeptText.of(request).map(KeptText::address).orElse(wish)));
    }

    /** Only a path of this office, never another site. */
    static String destination(String wish) {
        boolean own = wish.startsWith("/office/")
                && !wish.startsWith("/office/sign-in")
                && wish.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return own ? wish : START;
    }
}
