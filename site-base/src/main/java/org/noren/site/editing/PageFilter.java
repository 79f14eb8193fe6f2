package org.noren.site.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;
import org.noren.site.content.Search;
import org.noren.site.content.State;

/**
 * What somebody looks for in a list, as it stands in the address. Whatever stands there, it is a filter: what means
 * nothing is left out.
 *
 * @param folder empty for the whole shelf
 * @param first line to show, from 0
 */
public record PageFilter(
        Shelf shelf,
        String words,
        Optional<State> state,
        Optional<String> language,
        Optional<Label> label,
        Optional<PagePath> folder,
        int first) {
    private static final int LONGEST_WORDS = 200;

    /** @param parameter gives a parameter of the address, empty for none */
    public static PageFilter of(UnaryOperator<String> parameter) {
        var shelf = Shelf.of(parameter.apply("kind"));
        var words = parameter.apply("q").strip();
        var first = parameter.apply("first");
        return new PageFilter(
                shelf,
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                state(parameter.apply("state")),
                Optional.of(parameter.apply("locale")).filter(tag -> tag.matches("[A-Za-z0-9-]{2,35}")),
                Label.of(parameter.apply("label")),
                Optional.of(parameter.apply("folder"))
                        .filter(path -> shelf.hasFolders() && path.endsWith("/") && !path.equals("/"))
                        .filter(path -> PagePath.refusal(path).isEmpty())
                        .map(PagePath::of),
                first.matches("\\d{1,7}") ? Integer.parseInt(first) : 0);
    }

    private static Optional<State> state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state != State.DELETED && state.name().equals(name))
                .findFirst();
    }

    /** Whether it leaves anything of the shelf out. */
    public boolean isNarrow() {
        return !words.isEmpty() || state.isPresent() || language.isPresent() || label.isPresent() || folder.isPresent();
    }

    public PageFilter from(int newFirst) {
        return new PageFilter(shelf, words, state, language, label, folder, newFirst);
    }

    public PageFilter in(Optional<PagePath> newFolder) {
        return new PageFilter(shelf, words, state, language, label, newFolder, 0);
    }

    public PageFilter labelled(Label newLabel) {
        return new PageFilter(shelf, words, state, language, Optional.of(newLabel), folder, 0);
    }

    public Search search(int lines) {
        var search = shelf.narrow(Search.all(), folder.map(PagePath::value)).saying(words);
        if (state.isPresent()) {
            search = search.being(state.get());
        }
        if (language.isPresent()) {
            search = search.in(language.get());
        }
        if (label.isPresent()) {
            search = search.labelled(label.get());
        }
        return search.lines(first, lines);
    }

    /** What is to stand in the address so that {@link #of} gives this filter again; nothing for what is not set. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("kind", shelf.name());
        folder.ifPresent(path -> parameters.put("folder", path.value()));
        state.ifPresent(set -> parameters.put("state", set.name()));
        language.ifPresent(set -> parameters.put("locale", set));
        label.ifPresent(set -> parameters.put("label", set.word()));
        if (!words.isEmpty()) {
            parameters.put("q", words);
        }
        if (first > 0) {
            parameters.put("first", Integer.toString(first));
        }
        return parameters;
    }

    /** The part of an address after the question mark. */
    public String query() {
        return ListAddress.query(parameters());
    }
}
