package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Listing;
import org.noren.site.content.Search;
import org.noren.site.content.State;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;

/** Finds pages, layouts and files, and publishes, withdraws or deletes those that are ticked. */
@Named
@RequestScoped
public class PageList {
    private static final int LINES = 50;
    private static final String ADDRESS = "/office/pages.xhtml";

    @Inject
    Contents contents;

    @Inject
    Publishing publishing;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    private @Nullable Listing listing;
    private List<String> doomed = List.of();

    public String getWords() {
        return parameter("q").strip();
    }

    public String getState() {
        return known(State.values(), parameter("state")).map(Enum::name).orElse("");
    }

    public String getKind() {
        return known(Kind.values(), parameter("kind")).orElse(Kind.PAGE).name();
    }

    public List<String> getKinds() {
        return List.of(Kind.PAGE.name(), Kind.LAYOUT.name(), Kind.ASSET.name());
    }

    public List<String> getStates() {
        return Arrays.stream(State.values()).map(Enum::name).toList();
    }

    public int getFirst() {
        String first = parameter("first");
        return first.matches("\\d{1,7}") ? Integer.parseInt(first) : 0;
    }

    public List<Listed> getLines() {
        return listing().lines();
    }

    public long getTotal() {
        return listing().total();
    }

    /** Number of the last line shown. */
    public long getLast() {
        return getFirst() + (long) getLines().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    public String getNext() {
        return address(getKind(), getFirst() + LINES);
    }

    public String getPrevious() {
        return address(getKind(), Math.max(0, getFirst() - LINES));
    }

    public String ofKind(String kind) {
        return address(kind, 0);
    }

    public String label(String kind) {
        return frame.text("kind." + kind);
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

    /** Where a line is opened; a file is opened in the shop. */
    public String open(Listed line) {
        PagePath path = line.item().path();
        return line.item().kind() == Kind.ASSET
                ? frame.getShop() + path.address().substring(1)
                : "/office/page.xhtml?path=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
    }

    /** Paths that wait for the visitor's word to be deleted, or have just got it. */
    public List<String> getDoomed() {
        return request.getParameter("list:yes") == null ? doomed : paths(chosen());
    }

    public void publish() throws IOException {
        publishing.publish(chosen());
        again();
    }

    public void unpublish() throws IOException {
        publishing.unpublish(chosen());
        again();
    }

    public void askToDelete() {
        doomed = paths(chosen());
    }

    public void delete() throws IOException {
        publishing.delete(chosen());
        again();
    }

    private Collection<PagePath> chosen() {
        String[] chosen = request.getParameterValues("chosen");
        return Arrays.stream(chosen == null ? new String[0] : chosen)
                .filter(path -> PagePath.refusal(path).isEmpty())
                .map(PagePath::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> paths(Collection<PagePath> paths) {
        return paths.stream().map(PagePath::value).toList();
    }

    private void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address(getKind(), getFirst()));
    }

    private String address(String kind, int first) {
        return ADDRESS + "?kind=" + kind + "&state=" + getState() + "&first=" + first + "&q="
                + URLEncoder.encode(getWords(), StandardCharsets.UTF_8);
    }

    private Listing listing() {
        if (listing == null) {
            Search search =
                    Search.all().of(Kind.valueOf(getKind())).saying(getWords()).lines(getFirst(), LINES);
            listing = contents.list(getState().isEmpty() ? search : search.being(State.valueOf(getState())));
        }
        return listing;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
