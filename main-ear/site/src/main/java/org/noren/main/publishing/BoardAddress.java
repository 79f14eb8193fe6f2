package org.noren.main.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.shared.peer.SiteName;

/**
 * What is asked of the board, as it stands in an address, so that it can be kept, sent and exported; what makes no sense filters
 * nothing.
 *
 * @param column how many partners are passed over
 */
public record BoardAddress(String path, String partner, String state, String language, int first, int column) {
    private static final String BOARD = "/office/board.xhtml";
    private static final String CSV = "/office/board.csv";
    private static final int LONGEST = 200;

    /** @param parameters of a request, by name */
    public static BoardAddress of(Parameters parameters) {
        return new BoardAddress(
                text(parameters.get("q")),
                text(parameters.get("partner")),
                text(parameters.get("state")),
                text(parameters.get("lang")),
                number(parameters.get("first")),
                number(parameters.get("column")));
    }

    /** The value of a parameter, if it is there. */
    @FunctionalInterface
    public interface Parameters {
        @Nullable String get(String name);
    }

    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int number(@Nullable String value) {
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    public PageBoardSearch search(int most) {
        return new PageBoardSearch(
                List.of(path.split("\\s+", -1)),
                site(partner),
                how(),
                language.isEmpty() ? Optional.empty() : Optional.of(language),
                first,
                most);
    }

    private static Optional<SiteName> site(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(new SiteName(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private Optional<How> how() {
        return Arrays.stream(How.values())
                .filter(how -> word(how).equals(state))
                .findFirst();
    }

    /** Such as {@code in-step}. */
    public static String word(How how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Was anything asked for, so that an empty board does not mean that there is nothing? */
    public boolean narrowed() {
        return !path.isEmpty() || site(partner).isPresent() || how().isPresent() || !language.isEmpty() || first > 0;
    }

    public String at(int start, int firstColumn) {
        return BOARD + filters(state) + "&first=" + start + "&column=" + firstColumn;
    }

    /** The same, in another state, from the beginning. */
    public String state(How how) {
        return BOARD + filters(word(how));
    }

    public String csv() {
        return CSV + filters(state);
    }

    private String filters(String wanted) {
        UnaryOperator<String> encode = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        return "?q=" + encode.apply(path) + "&partner=" + encode.apply(partner) + "&state=" + encode.apply(wanted)
                + "&lang=" + encode.apply(language);
    }
}
