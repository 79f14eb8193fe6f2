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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.Revision;
import org.noren.site.content.Saved;
import org.noren.site.doors.SecurityHeaders;
import org.noren.site.editing.Autosave;
import org.noren.site.editing.Dress;
import org.noren.site.editing.OtherSites.OtherSite;
import org.noren.site.editing.Previews;
import org.noren.site.editing.Translations;
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
    Previews previews;

    @Inject
    Autosave autosave;

    @Inject
    Translations translations;

    @Inject
    KeptFields keptFields;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    private final PageForm form = new PageForm();
    private @Nullable Integer revision;
    private String from = "";
    private String to = "";
    private boolean fresh = true;
    private boolean askingToDelete;
    private boolean merging;
    private Typed opened = form.typed();
    private @Nullable Instant takenUp;
    private @Nullable Instant kept;
    private @Nullable Theirs theirs;

    /** Somebody else's text that came in between. */
    public record Theirs(String author, Instant writtenAt, int number, Typed typed) implements Serializable {}

    /** Called when the page is opened; a path where nothing lies begins a new page. */
    public void open() {
        PagePath.refusal(form.getPath()).ifPresent(reason -> form.setPath(""));
        Optional<Opened> found = form.getPath().isEmpty() ? Optional.empty() : find(PagePath.of(form.getPath()));
        if (found.isEmpty()) {
            form.setLayout(layouts.usual());
            form.setLocale(frame.getLanguage());
            original().ifPresent(this::translate);
        } else {
            fresh = false;
            form.setBase(found.get().item().latest());
            form.show(found.get().content());
        }
        opened = form.typed();
        Optional<KeptText> sent = keptFields.here();
        if (sent.isPresent()) form.takeBack(sent.get(), fresh);
        else if (revision == null && from.isEmpty()) takeUp();
    }

    private Optional<Opened> find(PagePath path) {
        return revision == null ? reader.open(path) : reader.open(path, revision);
    }

    /** The page that this new one is to say in another language. */
    private Optional<Opened> original() {
        boolean asked = PagePath.refusal(from).isEmpty() && to.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
        return asked ? reader.open(PagePath.of(from)) : Optional.empty();
    }

    private void translate(Opened original) {
        if (!(original.content() instanceof Content.PageText text)) return;
        form.show(text);
        form.setLocale(to);
        form.setPath(
                translations.place(PagePath.of(from), text.page().locale(), to).value());
        if (form.getTranslationKey().isEmpty()) form.setTranslationKey(from);
    }

    /** An original that has no translation key yet gets the one that its translation names. */
    private void tieOriginal() {
        original().ifPresent(original -> {
            if (original.content() instanceof Content.PageText text
                    && text.translationKey().isEmpty())
                publishing.save(
                        new Draft(
                                PagePath.of(from),
                                new Content.PageText(text.page(), text.order(), Optional.of(form.getTranslationKey()))),
                        original.item().latest());
        });
    }

    /** Goes on where the visitor stopped without saving. */
    private void takeUp() {
        autosave.waiting(me(), place())
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
        autosave.forget(me(), place());
        go(fresh ? "/office/page.xhtml" : address());
    }

    /** Keeps what is typed, without saving it, and shows what saving would do. */
    public void check() {
        if (form.typed().equals(opened)) autosave.forget(me(), place());
        else kept = autosave.keep(me(), place(), form.getBase(), form.typed());
    }

    private String me() {
        return frame.person().name();
    }

    /** Where an unsaved text is kept: a page that lies nowhere yet has no path to keep it by. */
    private String place() {
        return fresh ? "" : form.getPath();
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
            meet(stale);
        } else if (saved instanceof Saved.Done done) {
            autosave.forget(me(), place());
            if (fresh) tieOriginal();
            tell(done);
            if (publish) publishing.publish(Set.of(PagePath.of(form.getPath())));
            go(address());
        }
    }

    /** Somebody else has saved meanwhile: both texts are shown, and the visitor decides. */
    private void meet(Saved.Stale stale) {
        var other = new PageForm();
        other.setPath(form.getPath());
        other.show(stale.theirs());
        theirs = new Theirs(stale.author(), stale.writtenAt(), stale.number(), other.typed());
        merging = false;
        autosave.keep(me(), place(), form.getBase(), form.typed());
    }

    public void takeTheirs() {
        Theirs other = theirs;
        if (other == null) return;
        form.take(other.typed());
        form.setBase(other.number());
        opened = form.typed();
        theirs = null;
        takenUp = null;
        autosave.forget(me(), place());
    }

    public void keepMine() throws IOException {
        Theirs other = theirs;
        if (other == null) return;
        form.setBase(other.number());
        theirs = null;
        keep(false);
    }

    /** The next saving replaces theirs: the visitor puts both together by hand until then. */
    public void merge() {
        Theirs other = theirs;
        if (other == null) return;
        form.setBase(other.number());
        merging = true;
        check();
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

    /** When the unsaved text was last typed at that stands in the fields since the page was opened. */
    public @Nullable Instant getTakenUp() {
        return takenUp;
    }

    /** When the unsaved text was last kept. */
    public @Nullable Instant getKept() {
        return kept;
    }

    public boolean isMerging() {
        return merging;
    }

    public @Nullable Theirs getTheirs() {
        return theirs;
    }

    /** The translation key as it was when the page was opened. */
    public String getKey() {
        return opened.key();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public @Nullable Integer getRevision() {
        return revision;
    }

    public void setRevision(@Nullable Integer revision) {
        this.revision = revision;
    }

    /** Those to choose from; the page's own stays to be chosen, wherever it is. */
    public Collection<String> getLayoutNames() {
        var names = new TreeSet<>(layouts.all());
        names.add(form.getLayout());
        return names;
    }

    /** Null for a page that is not saved yet. */
    public @Nullable Item getItem() {
        return fresh ? null : contents.find(PagePath.of(form.getPath())).orElse(null);
    }

    /** Who wrote last. */
    public @Nullable Revision getNewest() {
        return fresh
                ? null
                : contents.history(PagePath.of(form.getPath())).stream()
                        .findFirst()
                        .orElse(null);
    }

    public String getHistory() {
        return "/office/page-history.xhtml?path=" + escaped();
    }

    /** Where a new place is typed for the page; what is typed and not saved goes along. */
    public String getMoving() {
        return "/office/pages.xhtml?asking=MOVE&count=1&cameFrom=page&chosen=" + escaped();
    }

    public boolean isPreviewed() {
        return !fresh && !form.isLayoutItself();
    }

    /** The editor alone shows pictures, style sheets and fonts from the shoppers' port: the page that it holds has them. */
    public void showShop() {
        String shop = frame.getShop().substring(0, frame.getShop().length() - 1);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .setResponseHeader("Content-Security-Policy", SecurityHeaders.ofEditor(shop));
    }

    /** How the page looks, for writing it. */
    public Dress getDress() {
        return previews.dress(here(), form.getLocale(), form.getLayout());
    }

    public String getStyles() {
        return String.join(" ", getDress().styles());
    }

    /** Where addresses in the page's text begin. */
    public String getShopAddress() {
        return frame.getShop() + here().address().substring(1);
    }

    private PagePath here() {
        return PagePath.refusal(form.getPath()).isEmpty() ? PagePath.of(form.getPath()) : PagePath.of("/new/");
    }

    /** Other sites at which the page can be looked at. */
    public List<OtherSite> getSites() {
        return previews.sites();
    }

    /** What the preview shows before anything is typed; null for nothing. */
    public @Nullable String getPreview() {
        if (fresh) return null;
        return "/office/preview?path=" + escaped() + "&revision=" + (revision == null ? form.getBase() : revision);
    }
}
