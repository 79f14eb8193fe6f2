package org.noren.site.people.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.Token;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.people.LinkDesk;
import org.noren.site.people.LinkUse;
import org.noren.site.people.PersonCard;

/** Where a link leads: its holder chooses a password, and signs in with it afterwards. */
@Named
@RequestScoped
public class LinkPage {
    @Inject
    LinkDesk desk;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    private String key = "";
    private final NewPassword password = new NewPassword();
    private String error = "";
    private String name = "";
    private @Nullable PersonCard card;

    public void choose() {
        Optional<Token> token = Token.of(key);
        if (token.isEmpty()) return;
        if (!password.isAgreed()) {
            error = frame.text("password.problem.again");
            return;
        }
        LinkUse use = desk.choose(token.get(), password.characters(), request.getRemoteAddr());
        if (use instanceof LinkUse.Done done) name = done.name();
        else if (use instanceof LinkUse.Weak weak) error = PasswordWords.of(weak.weakness(), frame.texts());
        else if (use instanceof LinkUse.Busy) error = frame.text("sign-in.busy");
    }

    /** Null when the link is worth nothing. */
    public @Nullable PersonCard getCard() {
        if (card == null) card = Token.of(getKey()).flatMap(desk::look).orElse(null);
        return card;
    }

    public boolean isDone() {
        return !name.isEmpty();
    }

    public String getName() {
        return name;
    }

    public String getError() {
        return error;
    }

    public String getKey() {
        String given = request.getParameter("key");
        return given == null ? key : given;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public NewPassword getPassword() {
        return password;
    }
}
