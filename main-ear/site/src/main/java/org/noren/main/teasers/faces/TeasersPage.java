package org.noren.main.teasers.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.main.teasers.Choice;
import org.noren.main.teasers.Choice.Typed;
import org.noren.main.teasers.TeaserDesk;
import org.noren.main.teasers.TeaserDesk.Line;
import org.noren.main.teasers.TeaserDesk.Result;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.State;
import org.noren.site.editing.faces.LayoutNames;
import org.noren.site.office.Audit;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.ReasonWords;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** The lists of links that there are, and the form for a new one or for other pages in one of them. */
@Named
@RequestScoped
public class TeasersPage {
    static final String HERE = "/office/teasers.xhtml";
    private static final int MOST_LABELS = 500;

    @Inject
    TeaserDesk desk;

    @Inject
    Contents contents;

    @Inject
    LayoutNames layouts;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Audit audit;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Line> lines;
    private @Nullable Optional<Line> opened;
    private String error = "";

    public List<Line> getLines() {
        if (lines == null) {
            lines = desk.list();
        }
        return lines;
    }

    /** The list whose pages are chosen anew; none while a new one is made. */
    public @Nullable Line getOpened() {
        if (opened == null) {
            String path = parameter(request, "list");
            opened = path.isEmpty() || PagePath.refusal(path).isPresent()
                    ? Optional.empty()
                    : desk.find(PagePath.of(path));
        }
        return opened.orElse(null);
    }

    public String getPath() {
        return parameter(request, "path").strip();
    }

    public String getTitle() {
        return parameter(request, "name").strip();
    }

    public String getWords() {
        return parameter(request, "words").strip();
    }

    public String getLocale() {
        String typed = parameter(request, "locale");
        return typed.isEmpty() ? frame.getLanguage() : typed;
    }

    public List<String> getLocales() {
        Set<String> locales = new TreeSet<>(contents.locales());
        locales.add(frame.getLanguage());
        return List.copyOf(locales);
    }

    /** A language by its name in the reader's own. */
    public String tag(String locale) {
        return Locale.forLanguageTag(locale).getDisplayName(frame.getLocale());
    }

    public List<String> getLayouts() {
        return layouts.all();
    }

    public String getLayout() {
        String typed = parameter(request, "layout");
        return typed.isEmpty() ? layouts.usual() : typed;
    }

    public Set<String> getLabels() {
        return new TreeSet<>(contents.labels(MOST_LABELS).keySet());
    }

    public String getLabel() {
        return typedOr(
                "label",
                line -> line.choice().label().map(label -> label.word()).orElse(""));
    }

    public String getPicked() {
        return typedOr("picked", line -> line.choice().lines());
    }

    private String typedOr(String field, java.util.function.Function<Line, String> stored) {
        Line line = getOpened();
        String typed = request.getParameter(field);
        return typed != null ? typed : line == null ? "" : stored.apply(line);
    }

    public String getError() {
        return error;
    }

    public String editor(Line line) {
        return "/office/page.xhtml?path=" + encoded(line.path().value());
    }

    public String address(Line line) {
        return HERE + "?list=" + encoded(line.path().value()) + "#choose";
    }

    public String title(Line line) {
        return line.title().isBlank() ? line.path().value() : line.title();
    }

    public String choice(Line line) {
        return line.choice()
                .label()
                .map(label -> frame.text("teasers.by-label", label.word()))
                .orElseGet(() ->
                        frame.text("teasers.by-hand", line.choice().picked().size()));
    }

    public String state(Line line) {
        return frame.text("state." + line.item().state());
    }

    public String tone(Line line) {
        return (line.item().state() == State.PUBLISHED ? Tone.GOOD : Tone.CALM).style();
    }

    public void make() throws IOException {
        Optional<Choice> choice = choice();
        if (choice.isEmpty()) {
            return;
        }
        if (getTitle().isEmpty() || PagePath.refusal(getPath()).isPresent()) {
            error = frame.text(getTitle().isEmpty() ? "teasers.no-title" : "teasers.no-path");
            return;
        }
        Page page;
        try {
            page = new Page(getLocale(), getTitle(), getWords(), getLayout(), intro());
        } catch (IllegalArgumentException unfit) {
            error = frame.text("page.problem.page");
            return;
        }
        PagePath path = PagePath.of(getPath());
        if (took(desk.make(path, page, choice.get(), frame.person().name()))) {
            audit.did("teasers-make", path.value());
            told.good(frame.text("teasers.made"));
            go("/office/page.xhtml?path=" + encoded(path.value()));
        }
    }

    /** What a reader sees above the list is what search engines are told of it. */
    private String intro() {
        return getWords().isEmpty()
                ? ""
                : "<p class=\"lead\">"
                        + getWords().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>";
    }

    public void choose() throws IOException {
        Optional<Choice> choice = choice();
        Line line = getOpened();
        if (choice.isEmpty()) {
            return;
        }
        String seen = parameter(request, "seen");
        Result result = line == null
                ? new Result.Overtaken()
                : desk.choose(
                        line.path(),
                        seen.matches("\\d{1,15}") ? Long.parseLong(seen) : -1,
                        choice.get(),
                        frame.person().name());
        if (took(result) && line != null) {
            audit.did("teasers-choose", line.path().value());
            told.good(frame.text("teasers.chosen"));
            go(HERE);
        }
    }

    private Optional<Choice> choice() {
        Typed typed = Choice.typed(getLabel(), getPicked());
        if (typed instanceof Typed.Fine fine) {
            return Optional.of(fine.choice());
        } else if (typed instanceof Typed.NoLabel no) {
            error = frame.text("teasers.no-label", no.word());
        } else if (typed instanceof Typed.NoPath no) {
            error = frame.text("teasers.no-such-path", no.line());
        } else if (typed instanceof Typed.TooMany many) {
            error = frame.text("teasers.too-many", many.lines(), Choice.MOST);
        } else {
            error = frame.text("teasers.not-one");
        }
        return Optional.empty();
    }

    private boolean took(Result result) {
        if (result instanceof Result.Taken taken) {
            error = frame.text("teasers.taken", taken.path().value());
        } else if (result instanceof Result.Refused refused) {
            error = new ReasonWords(frame.texts()).of(refused.path(), refused.reason());
        } else if (result instanceof Result.Overtaken) {
            error = frame.text("teasers.overtaken");
        } else if (result instanceof Result.Done done && !done.missing().isEmpty()) {
            told.warning(frame.text(
                    "teasers.missing",
                    done.missing().stream().map(PagePath::value).collect(Collectors.joining(" "))));
        }
        return result instanceof Result.Done;
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
