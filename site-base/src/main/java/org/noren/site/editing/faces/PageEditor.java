package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.Revision;
import org.noren.site.content.Saved;
import org.noren.site.editing.Autosave;
import org.noren.site.editing.Typed;
import org.noren.site.office.faces.KeptFields;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.office.http.KeptText;

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
    PageLabels labels;

    @Inject
    Autosave autosave;

    @Inject
    NewTranslation translation;

    @Inject
    PageConflict conflict;

    @Inject
    PageElsewhere elsewhere;

    @Inject
    KeptFields keptFields;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    RefusalsHere refusals;

    private final PageForm form = new PageForm();
    private @Nullable Integer revision;
    private boolean fresh = true;
    private boolean askingToDelete;
    /** Where an unsaved text is kept; empty for a page that lies nowhere yet. */
    private String place = "";

    private Typed opened = form.typed();
    private @Nullable Instant takenUp;
    private @Nullable Instant kept;

    /** Called when the page is opened; a path where nothing lies begins a new page. */
    public void open() {
        PagePath.refusal(form.getPath()).ifPresent(reason -> form.setPath(""));
        Optional<Opened> found = form.getPath().isEmpty() ? Optional.empty() : find(here());
        if (found.isPresent()) place = form.getPath();
        if (elsewhere.meets(form) || found.isEmpty()) {
            form.setLayout(layouts.usual());
            form.setLocale(form.languageOfPlace().orElseGet(frame::getLanguage));
            translation.begin(form);
        } else {
            fresh = false;
            form.setBase(found.get().item().latest());
            form.show(found.get().content());
        }
        opened = form.typed();
        labels.show(form.getPath());
        Optional<KeptText> sent = keptFields.here();
        if (sent.isPresent()) form.takeBack(sent.get(), fresh);
        else if (revision == null && translation.getFrom().isEmpty()) takeUp();
    }

    private Optional<Opened> find(PagePath path) {
        return revision == null ? reader.open(path) : reader.open(path, revision);
    }

    /** Goes on where the visitor stopped without saving. */
    private void takeUp() {
        autosave.waiting(frame.person().name(), place)
                .filter(waiting -> !waiting.typed().equals(opened))
                .filter(waiting -> !fresh
                        || form.getPath().isEmpty()
                        || form.getPath().equals(waiting.typed().path()))
                .ifPresent(waiting -> {
                    form.take(waiting.typed());
                    if (fresh) form.setPath(waiting.typed().path());
                    else form.setBase(waiting.basedOn());
                    takenUp = waiting.keptAt();
                });
    }

    /** Throws away what was typed and not saved. */
    public void drop() throws IOException {
        autosave.forget(frame.person().name(), place);
        go(fresh ? "/office/page.xhtml" : PageActions.editor(here()));
    }

    /** Keeps what is typed, without saving it, and shows what saving would do. */
    public void check() {
        if (form.typed().equals(opened)) autosave.forget(frame.person().name(), place);
        else keepTyped();
    }

    public void save() throws IOException {
        keep(false);
    }

    public void saveAndPublish() throws IOException {
        keep(true);
    }

    private void keep(boolean publish) throws IOException {
        Optional<String> problem = form.problem().or(labels::problem);
        if (problem.isPresent()) {
            PageActions.refuse(frame.text(problem.get()));
            return;
        }
        Saved saved = publishing.save(form.draft(), form.getBase(), elsewhere.takeMeant(form));
        if (saved instanceof Saved.Refused refused) {
            PageActions.refuse(refusals.of(refused.refusal()));
        } else if (saved instanceof Saved.Stale stale) {
            if (!elsewhere.meets(stale, form)) conflict.meet(stale, form);
            keepTyped();
        } else if (saved instanceof Saved.Done done) {
            autosave.forget(frame.person().name(), place);
            if (fresh) translation.tieOriginal(form.getTranslationKey());
            tell(done);
            labels.keep(here());
            if (publish) publishing.publish(Set.of(here()));
            go(PageActions.editor(here()));
        }
    }

    /** Another text stands in the fields, and what was typed until now is dropped. */
    void takeInstead(Typed other, int number) {
        form.take(other);
        form.setBase(number);
        opened = form.typed();
        takenUp = null;
        autosave.forget(frame.person().name(), place);
    }

    /** Two texts put together stand in the fields, to be looked at and saved. */
    void propose(Typed together, int number) {
        form.take(together);
        form.setBase(number);
        keepTyped();
    }

    /** What is typed replaces this revision when it is saved. */
    void goOnFrom(int number) {
        form.setBase(number);
        check();
    }

    void replace(int number) throws IOException {
        form.setBase(number);
        save();
    }

    private void keepTyped() {
        kept = autosave.keep(frame.person().name(), place, form.getBase(), form.typed());
    }

    private void tell(Saved.Done done) {
        told.good(frame.text(done.changed() ? "page.saved" : "page.unchanged", done.number()));
        if (!done.removed().isEmpty())
            told.warning(frame.text(
                    "page.removed",
                    done.removed().stream()
                            .map(removal -> removal.what() + ": " + frame.text("removed." + removal.reason()))
                            .distinct()
                            .collect(Collectors.joining("; "))));
    }

    public void unpublish() throws IOException {
        if (elsewhere.meets(form)) return;
        publishing.unpublish(Set.of(here()));
        go(PageActions.editor(here()));
    }

    public void askToDelete() {
        askingToDelete = true;
    }

    public void delete() throws IOException {
        if (elsewhere.meets(form)) return;
        publishing.delete(Set.of(here()));
        go("/office/pages.xhtml");
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    private PagePath here() {
        return PagePath.of(form.getPath());
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

    /** When the unsaved text was last typed at that stands in the fields since the page was opened. */
    public @Nullable Instant getTakenUp() {
        return takenUp;
    }

    /** When the unsaved text was last kept. */
    public @Nullable Instant getKept() {
        return kept;
    }

    /** The translation key as it was when the page was opened. */
    public String getKey() {
        return opened.key();
    }

    public @Nullable Integer getRevision() {
        return revision;
    }

    public void setRevision(@Nullable Integer revision) {
        this.revision = revision;
    }

    /** Null for a page that is not saved yet. */
    public @Nullable Item getItem() {
        return fresh ? null : contents.find(here()).orElse(null);
    }

    public @Nullable Revision getNewest() {
        return fresh ? null : contents.history(here()).stream().findFirst().orElse(null);
    }

    public String getHistory() {
        return "/office/page-history.xhtml?path=" + encoded(form.getPath());
    }

    /** Where a new place is typed for the page; what is typed and not saved goes along. */
    public String getMoving() {
        return "/office/pages.xhtml?asking=MOVE&count=1&cameFrom=page&chosen=" + encoded(form.getPath());
    }

    /** Whether it can be looked at as a page. */
    public boolean isPreviewed() {
        return !fresh && !form.isLayoutItself();
    }
}
