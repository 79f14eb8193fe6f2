package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;
import org.noren.site.editing.Browsing;
import org.noren.site.office.faces.OfficeFrame;

/**
 * What can be done from the list: to what is ticked, to all that the filter finds, or to a whole folder. What cannot be
 * taken back at once, and whatever reaches beyond the screen, is asked first, with how many it concerns.
 */
@Named
@RequestScoped
public class PageActions {
    private static final int SHOWN = 20;

    /** What the visitor is asked about. */
    public enum Question {
        PUBLISH,
        UNPUBLISH,
        DELETE,
        LABEL,
        MOVE
    }

    @Inject
    PageList list;

    @Inject
    Browsing browsing;

    @Inject
    Handling handling;

    @Inject
    OfficeFrame frame;

    @Inject
    PageWish wishes;

    @Inject
    HttpServletRequest request;

    private @Nullable Question question;
    private @Nullable Collection<PagePath> chosen;
    private boolean wholeFolder;

    public void publish() throws IOException {
        if (isAll()) ask(Question.PUBLISH);
        else {
            handling.publish(chosen(), list.getSeen());
            again();
        }
    }

    public void unpublish() throws IOException {
        if (isAll()) ask(Question.UNPUBLISH);
        else {
            handling.unpublish(chosen(), list.getSeen());
            again();
        }
    }

    public void askToDelete() {
        ask(Question.DELETE);
    }

    public void askForLabel() {
        ask(Question.LABEL);
    }

    public void askWhereTo() {
        ask(Question.MOVE);
    }

    public void askWhereFolderGoes() {
        wholeFolder = true;
        ask(Question.MOVE);
    }

    /** Shows the question, if there is something that it can be asked about. */
    void ask(Question asked) {
        if (chosen().isEmpty()) refuse(frame.text("pages.none-chosen"));
        else if (chosen().size() > Browsing.MOST) refuse(frame.text("pages.too-many", Browsing.MOST));
        else question = asked;
    }

    /** The visitor's yes. If the filter finds another number by now, they are asked again. */
    public void confirm() throws IOException {
        Question answered = asked().orElse(null);
        if (answered == null || isOutdated(answered)) return;
        switch (answered) {
            case PUBLISH -> handling.publish(chosen(), list.getSeen());
            case UNPUBLISH -> handling.unpublish(chosen(), list.getSeen());
            case DELETE -> handling.delete(chosen(), list.getSeen());
            case LABEL, MOVE -> throw new IllegalStateException(answered + " has buttons of its own");
        }
        again();
    }

    public void setLabel() throws IOException {
        label(true);
    }

    public void removeLabel() throws IOException {
        label(false);
    }

    private void label(boolean set) throws IOException {
        if (isOutdated(Question.LABEL)) return;
        Optional<Label> label = Label.of(parameter(request, "word"));
        if (label.isEmpty()) {
            question = Question.LABEL;
            refuse(frame.text("pages.label.none", Label.LONGEST));
            return;
        }
        handling.label(chosen(), label.get(), set);
        again();
    }

    boolean isOutdated(Question answered) {
        boolean other = counted().filter(count -> count != chosen().size()).isPresent();
        if (other) {
            question = answered;
            refuse(frame.text("pages.count-changed", chosen().size()));
        }
        return other;
    }

    Collection<PagePath> chosen() {
        if (chosen == null)
            chosen = getWhole().isEmpty()
                    ? isAll() ? browsing.all(list.filter()) : Ticked.in(request)
                    : browsing.folder(PagePath.of(getWhole()));
        return chosen;
    }

    private Optional<Question> asked() {
        return Arrays.stream(Question.values())
                .filter(known -> known.name().equals(parameter(request, "asking")))
                .findFirst();
    }

    private Optional<Integer> counted() {
        return Optional.of(parameter(request, "count"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /** What the visitor is asked; null when the list itself is shown. */
    public @Nullable Question getQuestion() {
        return question == null ? asked().orElse(null) : question;
    }

    /** How many the question is about. */
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

    public String getAsk() {
        boolean wish = getQuestion() == Question.PUBLISH && wishes.isAsks();
        return frame.text("pages.ask." + getQuestion() + (wish ? ".ask" : ""), getCount());
    }

    /** What is ticked, for the form to carry along; nothing where the filter or a folder says it. */
    public List<String> getTicked() {
        return isAll() || !getWhole().isEmpty()
                ? List.of()
                : Ticked.in(request).stream().map(PagePath::value).toList();
    }

    public boolean isAll() {
        return parameter(request, "all").equals("true");
    }

    /** The folder that moves whole; empty when none does. */
    public String getWhole() {
        String whole = wholeFolder ? list.getFolder() : parameter(request, "whole");
        return whole.endsWith("/") && PagePath.refusal(whole).isEmpty() ? whole : "";
    }

    public boolean isOne() {
        return getCount() == 1;
    }

    /** Where the visitor came from: {@code page} from the editor of the one page, else from the list. */
    public String getCameFrom() {
        return parameter(request, "cameFrom").equals("page") && isOne() ? "page" : "";
    }

    /** Back to where the visitor came from, with nothing done. */
    public String getAway() {
        return getCameFrom().isEmpty()
                ? list.getHere()
                : editor(chosen().iterator().next());
    }

    static String editor(PagePath path) {
        return "/office/page.xhtml?path=" + encoded(path.value());
    }

    private void again() throws IOException {
        go(list.getHere());
    }

    /** To the editor of what was one page and lies there now, or to the list. */
    void goOn(PagePath there) throws IOException {
        go(getCameFrom().isEmpty() ? list.getHere() : editor(there));
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    static void refuse(String reason) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }
}
