package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.Revision;
import org.noren.site.content.Saved;
import org.noren.site.editing.Difference;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** All that ever lay at a path: who wrote it and when, what changed between any two, and back to any of them. */
@Named
@RequestScoped
public class PageHistory {
    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    @Inject
    Publishing publishing;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    RefusalsHere refusals;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Revision> revisions;
    private @Nullable Difference difference;

    public String getPath() {
        String path = parameter(request, "path");
        return PagePath.refusal(path).isEmpty() ? path : "/";
    }

    public List<Revision> getRevisions() {
        List<Revision> known = revisions;
        if (known == null) {
            known = contents.history(PagePath.of(getPath()));
            revisions = known;
        }
        return known;
    }

    public @Nullable Item getItem() {
        return contents.find(PagePath.of(getPath())).orElse(null);
    }

    public boolean shown(Revision revision) {
        return contents.find(PagePath.of(getPath())).flatMap(Item::published).equals(Optional.of(revision.number()));
    }

    /** The older of the two that are compared; unless chosen, what shoppers see, or the one before the newest. */
    public int getFrom() {
        int newest = newest();
        int usual = contents.find(PagePath.of(getPath()))
                .flatMap(Item::published)
                .filter(number -> number != newest)
                .orElse(Math.max(1, newest - 1));
        return number("from").orElse(usual);
    }

    public int getTo() {
        return number("to").orElse(newest());
    }

    private int newest() {
        return getRevisions().isEmpty() ? 0 : getRevisions().get(0).number();
    }

    private Optional<Integer> number(String name) {
        String given = parameter(request, name);
        return given.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(given)) : Optional.empty();
    }

    public boolean isCompared() {
        return getFrom() != getTo();
    }

    public Difference getDifference() {
        Difference known = difference;
        if (known == null) {
            Optional<Content> after = content(getTo());
            known = content(getFrom())
                    .flatMap(before -> after.map(later -> Difference.between(before, later)))
                    .orElse(Difference.NONE);
            difference = known;
        }
        return known;
    }

    private Optional<Content> content(int number) {
        return reader.open(PagePath.of(getPath()), number).map(Opened::content);
    }

    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("restore") != null;
    }

    public void restore() throws IOException {
        Optional<Saved> saved = number("restore").flatMap(chosen -> publishing.restore(PagePath.of(getPath()), chosen));
        if (saved.isPresent() && saved.get() instanceof Saved.Done done)
            told.good(frame.text(
                    done.changed() ? "history.restored" : "history.unchanged", parameter(request, "restore")));
        else if (saved.isPresent() && saved.get() instanceof Saved.Refused refused)
            told.warning(refusals.of(refused.refusal()));
        else if (saved.isPresent()
                && saved.get() instanceof Saved.Stale stale
                && stale.theirs() instanceof Content.Moved moved)
            told.warning(frame.text(
                    "history.elsewhere",
                    stale.author(),
                    getPath(),
                    moved.redirect().to().value()));
        else told.warning(frame.text("history.busy"));
        FacesContext.getCurrentInstance().getExternalContext().redirect(getEditor());
    }

    /** Whether a button was pressed that shows an older version again. */
    public boolean isGoingBack() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("back") != null;
    }

    public void goBack() throws IOException {
        number("back").ifPresent(chosen -> publishing.goBack(PagePath.of(getPath()), chosen));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/office/page-history.xhtml?path=" + encoded(getPath()));
    }

    /** Where a revision is looked at by itself. */
    public String look(Revision revision) {
        return "/office/preview?path=" + encoded(getPath()) + "&revision=" + revision.number();
    }

    public String getEditor() {
        return "/office/page.xhtml?path=" + encoded(getPath());
    }
}
