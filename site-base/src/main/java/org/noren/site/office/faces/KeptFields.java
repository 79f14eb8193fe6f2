package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.noren.site.office.Person;
import org.noren.site.office.Visitor;
import org.noren.site.office.http.FormAddress;
import org.noren.site.office.http.KeptText;

/**
 * Puts what somebody had typed when the session ended back into the same fields of the same page, as typed and not saved.
 * The fields that say which state of a thing the form began with come back too, so whoever changed it meanwhile is not
 * overwritten unseen.
 */
@Named
@RequestScoped
public class KeptFields {
    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    private boolean inPlace;
    private boolean noField;
    private boolean files;

    /** Called before a page is written. */
    public void putBack() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<KeptText> kept = here();
        if (kept.isEmpty()) return;
        files = kept.get().files();
        Set<String> buttons = new HashSet<>();
        VisitContext all = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(all, (context, component) -> {
            inPlace |= into(component, component.getClientId(faces), kept.get());
            if (component instanceof UICommand) buttons.add(component.getClientId(faces));
            return VisitResult.ACCEPT;
        });
        KeptText.leaveOut(buttons, request);
        noField = !inPlace;
        if (noField) KeptText.forget(request);
    }

    /** Whether it was a field that was sent along. A password is never kept, and no field for one is ever filled. */
    private static boolean into(UIComponent component, String id, KeptText kept) {
        if (!(component instanceof UIInput field) || component instanceof HtmlInputSecret) return false;
        Optional<String> typed = component instanceof UISelectBoolean ? kept.ticked(id) : kept.field(id);
        typed.ifPresent(field::setSubmittedValue);
        return typed.isPresent();
    }

    /** What was typed into the page that is opened by this request. */
    public Optional<KeptText> here() {
        return FacesContext.getCurrentInstance().isPostback()
                ? Optional.empty()
                : mine().filter(kept -> kept.address().equals(FormAddress.opened(request.getRequestURI(), request)));
    }

    private Optional<KeptText> mine() {
        return KeptText.of(request)
                .filter(kept -> visitor.person()
                        .map(Person::name)
                        .filter(kept.owner()::equals)
                        .isPresent());
    }

    /** Somebody's own fields, which are no components, took what was kept. */
    public void taken() {
        inPlace = true;
    }

    public boolean isInPlace() {
        return inPlace;
    }

    /** Whether there was nothing to put back: only a button was pressed. */
    public boolean isNoField() {
        return noField;
    }

    /** Whether files may have been chosen too, which browsers let nobody put back. */
    public boolean isFiles() {
        return files;
    }

    /** Whether something waits to be put back into another page. */
    public boolean isElsewhere() {
        return !inPlace && mine().isPresent() && !request.getServletPath().equals(KeptPage.ADDRESS);
    }
}
