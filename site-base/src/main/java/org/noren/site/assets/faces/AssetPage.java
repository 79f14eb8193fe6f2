package org.noren.site.assets.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.AssetFacts;
import org.noren.site.assets.AssetFacts.Facts;
import org.noren.site.assets.PictureSize;
import org.noren.site.assets.StyleSheets;
import org.noren.site.content.Content;
import org.noren.site.content.Draft;
import org.noren.site.content.Revision;
import org.noren.site.content.Saved;
import org.noren.site.content.Use;
import org.noren.site.editing.faces.Handling;
import org.noren.site.editing.faces.Publishing;
import org.noren.site.editing.faces.RefusalsHere;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** One file: looked at, replaced, published, taken back to an older revision, put into the bin. */
@Named
@RequestScoped
public class AssetPage {
    static final String ADDRESS = "/office/asset.xhtml";
    private static final String REPLACEMENT = "file";
    private static final int SHOWN_USES = 100;

    @Inject
    AssetFacts facts;

    @Inject
    AssetFindings findings;

    @Inject
    StyleSheets sheets;

    @Inject
    AssetWords words;

    @Inject
    Publishing publishing;

    @Inject
    Handling handling;

    @Inject
    RefusalsHere refusals;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable Optional<Facts> found;
    private @Nullable List<AssetFindings.Line> findingLines;
    private boolean askingToDelete;

    static String address(PagePath path) {
        return ADDRESS + "?path=" + AssetWords.escaped(path);
    }

    private Optional<Facts> found() {
        if (found == null) found = path().flatMap(facts::of);
        return found;
    }

    private Facts facts() {
        return found().orElseThrow(() -> new IllegalStateException("The page asks first whether a file is there"));
    }

    private Optional<PagePath> path() {
        return Optional.ofNullable(request.getParameter("path"))
                .filter(path -> PagePath.refusal(path).isEmpty())
                .map(PagePath::of);
    }

    public boolean isThere() {
        return found().isPresent();
    }

    public String getPath() {
        return path().map(PagePath::value).orElse("");
    }

    public Facts getFacts() {
        return facts();
    }

    public Revision getNewest() {
        return facts().newest().revision();
    }

    /** The revision that a replacement is to take the place of, if nobody is faster. */
    public int getBase() {
        return getNewest().number();
    }

    /** When the visitor looked; what others change after that is not deleted unseen. */
    public Instant getSeen() {
        return clock.instant();
    }

    public boolean isPicture() {
        return words.picture(getNewest());
    }

    public @Nullable PictureSize getSize() {
        return facts().size().orElse(null);
    }

    /** The first some: a logo may be on thousands of pages. */
    public List<Use> getUses() {
        return facts().uses().stream().limit(SHOWN_USES).toList();
    }

    /** How many more than are named. */
    public int getMoreUses() {
        return Math.max(0, facts().uses().size() - SHOWN_USES);
    }

    /** What a user is called: by its title, or at least its path. */
    public String title(Use use) {
        return use.title().isBlank() ? use.user().value() : use.title();
    }

    public boolean file(Use use) {
        return use.kind() == Kind.ASSET;
    }

    /** Whether shoppers see the use, will see it, or lose it when a draft is published. */
    public String standing(Use use) {
        if (use.shown()) return use.next() ? "SHOWN" : "ENDS";
        return "DRAFT";
    }

    public boolean shown(Revision revision) {
        return facts().newest().item().published().equals(Optional.of(revision.number()));
    }

    public List<AssetFindings.Line> getFindings() {
        if (findingLines == null) findingLines = path().map(findings::of).orElse(List.of());
        return findingLines;
    }

    /** Of a style sheet, its text; empty for anything else. */
    public String getText() {
        return path().flatMap(sheets::text).orElse("");
    }

    /** In the list where folders, labels and moving are. */
    public String getInList() {
        return "/office/pages.xhtml?kind=ASSET&q=" + AssetWords.escaped(PagePath.of(getPath()));
    }

    public void replace() throws IOException, ServletException {
        replace(false);
    }

    public void replaceAndPublish() throws IOException, ServletException {
        replace(true);
    }

    private void replace(boolean publish) throws IOException, ServletException {
        Part given = SentFiles.in(REPLACEMENT).stream().findFirst().orElse(null);
        if (given == null || !isThere()) {
            refuse(frame.text("upload.no-file"));
            return;
        }
        PagePath path = PagePath.of(getPath());
        Saved saved = publishing.save(new Draft(path, new Content.File(given::getInputStream)), number("base"));
        if (saved instanceof Saved.Refused refused) refuse(refusals.of(refused.refusal()));
        else if (saved instanceof Saved.Stale stale)
            refuse(
                    stale.theirs() instanceof Content.Moved moved
                            ? frame.text(
                                    "assets.elsewhere",
                                    path.value(),
                                    moved.redirect().to().value())
                            : frame.text("assets.replace.stale", stale.author(), frame.time(stale.writtenAt())));
        else if (saved instanceof Saved.Done done) {
            tell(done);
            if (publish) publishing.publish(Set.of(path));
            findings.warn(path);
            again();
        }
    }

    private void tell(Saved.Done done) {
        told.good(frame.text(done.changed() ? "assets.replaced" : "assets.replace.same", getPath(), done.number()));
    }

    public void publish() throws IOException {
        publishing.publish(Set.of(PagePath.of(getPath())));
        again();
    }

    /** Whether a button of the history was pressed, which are plain buttons. */
    public boolean isRestoring() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("restore") != null;
    }

    public void restore() throws IOException {
        int number = number("restore");
        Optional<Saved> saved = path().filter(path -> isThere()).flatMap(path -> publishing.restore(path, number));
        if (saved.isPresent() && saved.get() instanceof Saved.Done done)
            told.good(frame.text(done.changed() ? "assets.restored" : "history.unchanged", number));
        else if (saved.isPresent() && saved.get() instanceof Saved.Refused refused)
            told.warning(refusals.of(refused.refusal()));
        else told.warning(frame.text("history.busy"));
        again();
    }

    public boolean isGoingBack() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("back") != null;
    }

    /** What shoppers had before is theirs again. */
    public void goBack() throws IOException {
        if (isThere()) publishing.goBack(PagePath.of(getPath()), number("back"));
        again();
    }

    public void askToDelete() {
        if (!isThere()) return;
        if (getUses().isEmpty()) askingToDelete = true;
        else
            handling.tellNeeded(
                    PagePath.of(getPath()),
                    facts().uses().stream().map(Use::user).toList());
    }

    /** The desk asks again whether anything needs it: somebody may have put it into a page meanwhile. */
    public void delete() throws IOException {
        handling.delete(Set.of(PagePath.of(getPath())), seen());
        go(path().flatMap(facts::of).isPresent() ? address(PagePath.of(getPath())) : AssetList.ADDRESS);
    }

    private Instant seen() {
        try {
            return Instant.parse(parameter(request, "seen"));
        } catch (DateTimeParseException typedByHand) {
            return Instant.EPOCH;
        }
    }

    /** Also while the answer is read. */
    public boolean isAskingToDelete() {
        return askingToDelete || request.getParameter("bin:yes") != null;
    }

    private int number(String name) {
        String given = request.getParameter(name);
        return given != null && given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
    }

    private void again() throws IOException {
        go(address(PagePath.of(getPath())));
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    private static void refuse(String reason) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }
}
