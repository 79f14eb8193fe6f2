package org.noren.partner.confirming.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.partner.confirming.AgreedChange;
import org.noren.partner.confirming.ChangedPath;
import org.noren.partner.confirming.ConfirmationDesk;
import org.noren.partner.confirming.ConfirmationDesk.Outcome;
import org.noren.partner.confirming.Question;
import org.noren.partner.confirming.ReleaseChanges;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.office.Person;
import org.noren.site.office.Visitor;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.settings.SiteSettings;

/**
 * One question: what the release would change, figures first, with a look at each page; and the answers to it. The release is
 * named by its digest in every request, so that nobody answers about another one than was shown.
 */
@Named
@RequestScoped
public class ConfirmationPage {
    static final String HERE = "/office/confirmation.xhtml";

    /** More lines than that are no help in choosing one by one. */
    private static final int MOST_LINES = 3_000;

    @Inject
    ConfirmationDesk desk;

    @Inject
    ReleaseChanges changes;

    @Inject
    OwnTextsAsked own;

    @Inject
    SiteSettings settings;

    @Inject
    Visitor visitor;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable Optional<Question> question;
    private ReleaseChanges.@Nullable Found found;

    static String of(Question question) {
        return HERE + "?release=" + question.release();
    }

    public @Nullable Question getQuestion() {
        Optional<Question> known = question;
        if (known == null) {
            known = digest().flatMap(desk::find);
            question = known;
        }
        return known.orElse(null);
    }

    private Optional<Digest> digest() {
        String release = parameter(request, "release");
        return release.matches("[0-9a-f]{64}") ? Optional.of(Digest.parse(release)) : Optional.empty();
    }

    /** When all sites switch to it together; empty if it is served as soon as the answer is yes. */
    public String getMoment() {
        return digest().flatMap(desk::moment).map(frame::time).orElse("");
    }

    /** Whether somebody can still say something about it. */
    public boolean isAnswerable() {
        Question asked = getQuestion();
        return asked != null && asked.isOpen() && isHere();
    }

    /** Whether the release is still the one that waits here. */
    public boolean isHere() {
        return found() != null;
    }

    private ReleaseChanges.@Nullable Found found() {
        ReleaseChanges.Found known = found;
        if (known == null) {
            known = digest().flatMap(changes::of).orElse(null);
            found = known;
        }
        return known;
    }

    /** Whether titles and figures are still being read. */
    public boolean isReading() {
        ReleaseChanges.Found known = found();
        return known != null && !known.read();
    }

    private Stream<ChangedPath> paths() {
        ReleaseChanges.Found known = found();
        return known == null ? Stream.empty() : known.paths().stream();
    }

    public List<ChangedPath> getLines() {
        return paths().filter(ChangedPath::isPage).limit(MOST_LINES).toList();
    }

    /** Pictures, layouts, menus and fragments. */
    public List<ChangedPath> getOthers() {
        return paths().filter(path -> !path.isPage()).limit(MOST_LINES).toList();
    }

    /** Those on which prices or telephone numbers change. */
    public List<ChangedPath> getTelling() {
        return paths().filter(path -> !path.tellings().isEmpty())
                .limit(MOST_LINES)
                .toList();
    }

    /** What the release agrees on in another way than the one that is served. */
    public List<AgreedChange> getAgreed() {
        ReleaseChanges.Found known = found();
        return known == null ? List.of() : known.agreed();
    }

    public long count(String how) {
        return paths().filter(path -> path.isPage() && path.how().name().equals(how))
                .count();
    }

    /** Whether there is something that could be kept: at a site that serves nothing yet, or only leads elsewhere, there is not. */
    public boolean isKeepable() {
        return !isLeadingAway() && paths().anyMatch(path -> path.how() != ChangedPath.How.NEW);
    }

    /** Whether the pages would be the main site's own, to which their paths here lead. */
    public boolean isLeadingAway() {
        return leadsTo().isPresent();
    }

    /** What is said and read aloud: how much changes, what the main site writes, figures, and until when. */
    public String getSummary() {
        Question asked = getQuestion();
        if (asked == null) return "";
        StringBuilder text = new StringBuilder(frame.text(
                "confirmation.summary",
                settings.mainName(),
                asked.number(),
                count("NEW"),
                count("CHANGED"),
                count("REMOVED"),
                getOthers().size()));
        if (!asked.note().isEmpty()) text.append(' ').append(frame.text("letter.confirmation.note", asked.note()));
        long telling = getTelling().size();
        if (telling > 0) text.append(' ').append(frame.text("confirmation.summary.telling", telling));
        return text.append(' ').append(getSilence()).toString();
    }

    public String getSilence() {
        Question asked = getQuestion();
        return asked == null ? "" : SilenceWords.of(asked, frame.texts(), frame::time);
    }

    private Optional<String> leadsTo() {
        ReleaseChanges.Found known = found();
        return known == null ? Optional.empty() : known.leadsTo();
    }

    /** Where the page can be looked at: here, or at the main site if the path will lead there. */
    public String look(ChangedPath path) {
        Optional<String> main =
                leadsTo().filter(away -> path.isPage() && path.after().isPresent());
        if (main.isPresent()) return main.get() + path.path();
        return ChangedPage.HERE + "?release=" + parameter(request, "release") + "&path="
                + encoded(path.path().value());
    }

    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("answer") != null;
    }

    /** The answer that was pressed; afterwards the inbox says what came of it. */
    public void act() throws IOException {
        Optional<Digest> release = digest();
        String by = visitor.person().map(Person::name).orElse("-");
        String reason = parameter(request, "reason").strip();
        if (release.isEmpty()) return;
        if (reason.length() > ConfirmationDesk.longestReason()) {
            told.warning(frame.text("confirmation.reason-too-long", ConfirmationDesk.longestReason()));
            return;
        }
        if (parameter(request, "answer").equals("keep") && kept().isEmpty()) {
            told.warning(frame.text("confirmation.nothing-ticked"));
            FacesContext.getCurrentInstance().getExternalContext().redirect(HERE + "?release=" + release.get());
            return;
        }
        if (!parameter(request, "answer").equals("decline")) own.decide(by);
        tell(
                switch (parameter(request, "answer")) {
                    case "accept" -> desk.accept(release.get(), List.of(), reason, by);
                    case "keep" -> desk.accept(release.get(), kept(), reason, by);
                    case "decline" -> desk.decline(release.get(), reason, by);
                    default -> new Outcome.Overtaken();
                });
        FacesContext.getCurrentInstance().getExternalContext().redirect(InboxSection.INBOX);
    }

    private List<PagePath> kept() {
        String[] ticked = request.getParameterValues("kept");
        return ticked == null
                ? List.of()
                : Arrays.stream(ticked)
                        .filter(path -> PagePath.refusal(path).isEmpty())
                        .map(PagePath::of)
                        .toList();
    }

    private void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Done) told.good(frame.text("confirmation.done", settings.mainName()));
        else if (outcome instanceof Outcome.AnsweredAlready already)
            told.warning(frame.text(
                    "confirmation.already." + already.verdict().name(),
                    already.by().orElseGet(() -> frame.text("confirmation.by-silence"))));
        else if (outcome instanceof Outcome.NothingLeft) told.warning(frame.text("confirmation.nothing-left"));
        else if (outcome instanceof Outcome.TooManyKept many)
            told.warning(frame.text("confirmation.too-many-kept", many.most()));
        else if (outcome instanceof Outcome.NothingToKeep nothing)
            told.warning(frame.text(
                    "confirmation.nothing-to-keep", nothing.paths().iterator().next()));
        else told.warning(frame.text("confirmation.overtaken"));
    }
}
