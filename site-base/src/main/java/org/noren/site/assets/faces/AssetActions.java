package org.noren.site.assets.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.editing.Browsing;
import org.noren.site.editing.faces.Handling;
import org.noren.site.editing.faces.Ticked;
import org.noren.site.office.faces.OfficeFrame;

/** What can be done from the library: to what is ticked, or to all that the filter finds. It is asked before anything goes. */
@Named
@RequestScoped
public class AssetActions {
    private static final int SHOWN = 20;

    @Inject
    AssetList list;

    @Inject
    Handling handling;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    /** What the visitor is asked about. */
    public enum Question {
        PUBLISH,
        DELETE
    }

    private @Nullable Question question;
    private @Nullable Collection<PagePath> chosen;

    /** What reaches beyond the screen is asked first. */
    public void publish() throws IOException {
        if (isAll()) ask(Question.PUBLISH);
        else {
            handling.publish(chosen(), list.getSeen());
            again();
        }
    }

    public void askToDelete() {
        ask(Question.DELETE);
    }

    private void ask(Question asked) {
        if (chosen().isEmpty()) refuse(frame.text("pages.none-chosen"));
        else if (chosen().size() > Browsing.MOST) refuse(frame.text("pages.too-many", Browsing.MOST));
        else question = asked;
    }

    public void publishAll() throws IOException {
        if (isOutdated(Question.PUBLISH)) return;
        handling.publish(chosen(), list.getSeen());
        again();
    }

    public void delete() throws IOException {
        if (isOutdated(Question.DELETE)) return;
        handling.delete(chosen(), list.getSeen());
        again();
    }

    /** If the filter finds another number by now than the visitor said yes to, they are asked again. */
    private boolean isOutdated(Question answered) {
        boolean other = !list.parameter("count").equals(Integer.toString(chosen().size()));
        if (other) {
            question = answered;
            refuse(frame.text("pages.count-changed", chosen().size()));
        }
        return other;
    }

    private Collection<PagePath> chosen() {
        if (chosen == null) chosen = isAll() ? list.all(Browsing.MOST + 1) : Ticked.in(request);
        return chosen;
    }

    /** Null when the list itself is shown; a form that answers a question carries it along. */
    public @Nullable Question getQuestion() {
        return question == null ? asked() : question;
    }

    private @Nullable Question asked() {
        return Arrays.stream(Question.values())
                .filter(known -> known.name().equals(list.parameter("asking")))
                .findFirst()
                .orElse(null);
    }

    public boolean isAll() {
        return list.parameter("all").equals("true");
    }

    public int getCount() {
        return chosen().size();
    }

    public List<String> getSome() {
        return chosen().stream().limit(SHOWN).map(PagePath::value).toList();
    }

    /** How many more than are named. */
    public int getUnnamed() {
        return Math.max(0, getCount() - SHOWN);
    }

    /** What is ticked, for the form to carry along; nothing where the filter says it. */
    public List<String> getTicked() {
        return isAll() ? List.of() : chosen().stream().map(PagePath::value).toList();
    }

    private void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(list.getHere());
    }

    private static void refuse(String reason) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }
}
