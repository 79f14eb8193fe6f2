package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;
import org.noren.site.content.Listed;
import org.noren.site.content.State;
import org.noren.site.editing.Browsing;
import org.noren.site.editing.FolderTree;
import org.noren.site.editing.PageFilter;
import org.noren.site.editing.Shelf;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;

/** Finds pages, slots, layouts and files; what is looked for stands in the address. */
@Named
@RequestScoped
public class PageList {
    static final String ADDRESS = "/office/pages.xhtml";

    @Inject
    Browsing browsing;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable PageFilter filter;
    private Browsing.@Nullable Shown shown;
    private @Nullable Instant seen;

    PageFilter filter() {
        if (filter == null) filter = PageFilter.of(name -> parameter(request, name));
        return filter;
    }

    private Browsing.Shown shown() {
        if (shown == null) {
            seen = seenBefore().orElseGet(clock::instant);
            shown = browsing.show(filter());
        }
        return shown;
    }

    /** When the visitor first saw what they are acting on; what others change after that is left alone. */
    public Instant getSeen() {
        if (seen == null) seen = seenBefore().orElseGet(clock::instant);
        return seen;
    }

    private Optional<Instant> seenBefore() {
        try {
            return Optional.of(parameter(request, "seen"))
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse);
        } catch (DateTimeParseException typedByHand) {
            return Optional.of(Instant.EPOCH);
        }
    }

    public String getWords() {
        return filter().words();
    }

    public String getState() {
        return filter().state().map(Enum::name).orElse("");
    }

    public String getLanguage() {
        return filter().language().orElse("");
    }

    public String getLabel() {
        return filter().label().map(Label::word).orElse("");
    }

    public String getFolder() {
        return filter().folder().map(PagePath::value).orElse("");
    }

    public String getKind() {
        return filter().shelf().name();
    }

    public boolean isFoldered() {
        return filter().shelf().hasFolders();
    }

    /** For forms, which have to carry the filter along. */
    public List<Map.Entry<String, String>> getParameters() {
        return List.copyOf(filter().parameters().entrySet());
    }

    public List<String> getStates() {
        return Arrays.stream(State.values())
                .filter(state -> state != State.DELETED)
                .map(Enum::name)
                .toList();
    }

    public List<String> getLanguages() {
        return shown().languages();
    }

    public List<Map.Entry<String, Long>> getLabels() {
        return List.copyOf(shown().labels().entrySet());
    }

    public List<FolderTree.Line> getFolders() {
        return shown().tree().lines();
    }

    public boolean isFoldersCut() {
        return shown().tree().isCut();
    }

    public List<Listed> getLines() {
        return shown().listing().lines();
    }

    public long getTotal() {
        return shown().listing().total();
    }

    public int getFirst() {
        return filter().first();
    }

    /** Number of the last line shown. */
    public long getLast() {
        return getFirst() + (long) getLines().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    /** Whether there is more than this screen shows. */
    public boolean isBeyond() {
        return getTotal() > getLines().size();
    }

    public boolean isNarrow() {
        return filter().isNarrow();
    }

    public String getNext() {
        return address(filter().from(getFirst() + Browsing.LINES));
    }

    public String getPrevious() {
        return address(filter().from(Math.max(0, getFirst() - Browsing.LINES)));
    }

    public String getHere() {
        return address(filter());
    }

    /** The whole shelf. */
    public String getShelf() {
        return ADDRESS + "?kind=" + getKind();
    }

    public String inFolder(@Nullable PagePath folder) {
        return address(filter().in(Optional.ofNullable(folder)));
    }

    public String labelled(String word) {
        return Label.of(word).map(filter()::labelled).map(PageList::address).orElse(ADDRESS);
    }

    public String tag(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(frame.getLocale());
    }

    public String words(State state) {
        return frame.text("state." + state.name());
    }

    public String tone(State state) {
        Tone tone = switch (state) {
            case PUBLISHED -> Tone.GOOD;
            case CHANGED -> Tone.WARNING;
            case DRAFT -> Tone.CALM;
            case DELETED -> Tone.BAD;
        };
        return tone.style();
    }

    /** What a line is called: a slot by its place and language, anything else by its title, or at least its path. */
    public String title(Listed line) {
        PagePath path = line.item().path();
        if (filter().shelf() == Shelf.SLOT)
            return Page.slotOf(path)
                    .map(slot -> frame.text("pages.slot", slotName(slot), tag(lastName(path))))
                    .orElse(path.value());
        if (filter().shelf() == Shelf.LAYOUT) return lastName(path);
        return line.newest().title().isBlank() ? path.value() : line.newest().title();
    }

    private String slotName(String slot) {
        return frame.texts().optional("slot." + slot).orElse(slot);
    }

    private static String lastName(PagePath path) {
        return path.value().substring(path.value().lastIndexOf('/') + 1);
    }

    /** Where a line is opened: a file on its page of the library. */
    public String open(Listed line) {
        String page = line.item().kind() == Kind.ASSET ? "/office/asset.xhtml" : "/office/page.xhtml";
        return page + "?path=" + encoded(line.item().path().value());
    }

    static String address(PageFilter filter) {
        return ADDRESS + "?" + filter.query();
    }
}
