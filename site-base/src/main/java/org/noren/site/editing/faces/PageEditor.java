package org.noren.site.editing.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.Revision;
import org.noren.site.content.Saved;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/**
 * The form for one page, slot fragment or layout. It lives as long as its view: opened with the newest revision (or an
 * older one, to take it up again), it remembers which revision it started from, so that nobody overwrites unseen what
 * somebody else wrote meanwhile.
 */
@Named
@ViewScoped
public class PageEditor implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    ContentReader reader;

    @Inject
    Contents contents;

    @Inject
    Publishing publishing;

    @Inject
    LayoutNames layouts;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    private final PageForm form = new PageForm();
    private @Nullable Integer revision;
    private boolean fresh = true;
    private boolean askingToDelete;
    private @Nullable Theirs theirs;

    /** Somebody else's text that came in between. */
    public record Theirs(String author, String text) implements Serializable {}

    /** Called when the page is opened; a path where nothing lies begins a new page. */
    public void open() {
        PagePath.refusal(form.getPath()).ifPresent(reason -> form.setPath(""));
        Optional<Opened> found = form.getPath().isEmpty() ? Optional.empty() : find(PagePath.of(form.getPath()));
        if (found.isEmpty()) {
            form.setLayout(layouts.usual());
            form.setLocale(frame.getLanguage());
            return;
        }
        fresh = false;
        form.setBase(found.get().item().latest());
        form.show(found.get().content());
    }

    private Optional<Opened> find(PagePath path) {
        return revision == null ? reader.open(path) : reader.open(path, revision);
    }

    public void save() throws IOException {
        keep(false);
    }

    public void saveAndPublish() throws IOException {
        keep(true);
    }

    private void keep(boolean publish) throws IOException {
        Optional<String> problem = form.problem().map(frame::text);
        if (problem.isPresent()) {
            refuse(problem.get());
            return;
        }
        Saved saved = publishing.save(draft(), form.getBase());
        if (saved instanceof Saved.Refused refused) {
            refuse(refused.refusal().toString());
        } else if (saved instanceof Saved.Stale stale) {
            theirs = new Theirs(stale.author(), PageForm.text(stale.theirs()));
            form.setBase(stale.number());
            refuse(frame.text("page.stale", stale.author()));
        } else if (saved instanceof Saved.Done done) {
            tell(done);
            if (publish) publishing.publish(Set.of(PagePath.of(form.getPath())));
            go(address());
        }
    }

    private void tell(Saved.Done done) {
        told.good(frame.text(done.changed() ? "page.saved" : "page.unchanged", done.number()));
        if (!done.removed().isEmpty())
            told.warning(frame.text(
                    "page.removed",
                    done.removed().stream()
                            .map(Sanitised.Removed::toString)
                            .distinct()
                            .collect(Collectors.joining("; "))));
    }

    private Draft draft() {
        PagePath path = PagePath.of(form.getPath());
        return form.isLayoutItself()
                ? Draft.of(Layout.of(form.getTitle(), form.getBody()))
                : new Draft(path, form.page());
    }

    public void unpublish() throws IOException {
        publishing.unpublish(Set.of(PagePath.of(form.getPath())));
        go(address());
    }

    public void askToDelete() {
        askingToDelete = true;
    }

    public void delete() throws IOException {
        publishing.delete(Set.of(PagePath.of(form.getPath())));
        go("/office/pages.xhtml");
    }

    private static void refuse(String reason) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    private String address() {
        return "/office/page.xhtml?path=" + escaped();
    }

    private String escaped() {
        return URLEncoder.encode(form.getPath(), StandardCharsets.UTF_8);
    }

    public PageForm getForm() {
        return form;
    }

    public boolean isFresh() {
        return fresh;
    }

    public boolean isAskingToDelete() {
        return askingToDelete;
    }

    public @Nullable Theirs getTheirs() {
        return theirs;
    }

    public @Nullable Integer getRevision() {
        return revision;
    }

    public void setRevision(@Nullable Integer revision) {
        this.revision = revision;
    }

    public List<String> getLayoutNames() {
        return layouts.all();
    }

    /** Null for a page that is not saved yet. */
    public @Nullable Item getItem() {
        return fresh ? null : contents.find(PagePath.of(form.getPath())).orElse(null);
    }

    public List<Revision> getHistory() {
        return fresh ? List.of() : contents.history(PagePath.of(form.getPath()));
    }

    public boolean isPreviewed() {
        return !fresh && !form.isLayoutItself();
    }

    public String getPreview() {
        return "/office/preview?path=" + escaped() + "&revision=" + (revision == null ? form.getBase() : revision);
    }

    public String ofRevision(Revision older) {
        return address() + "&revision=" + older.number();
    }
}
