package org.noren.site.office.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the page of a form was opened, with its query. A form of Faces is sent to the page's path alone; so its address
 * says the query in a parameter of its own, which no page reads, and nothing that was asked for by address is lost.
 */
public final class FormAddress {
    private static final String QUERY = "opened";

    private FormAddress() {}

    /** The address that a form on the page of this request is sent to. */
    public static String of(String action, HttpServletRequest request) {
        String query = carried(request).orElseGet(() -> request.getQueryString());
        if (query == null || query.isEmpty()) return action;
        return action + (action.contains("?") ? "&" : "?") + QUERY + "="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The address under which the page of this request is opened anew. */
    public static String opened(String path, HttpServletRequest request) {
        return joined(path, carried(request).orElseGet(() -> request.getQueryString()));
    }

    /** The query of the page that a form was on; empty for what no form sent. */
    static Optional<String> carried(HttpServletRequest request) {
        String query = request.getQueryString();
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith(QUERY + "="))
                .flatMap(pair -> decoded(pair.substring(QUERY.length() + 1)).stream())
                .findFirst();
    }

    /** Nothing that would not be a query, or lead elsewhere. */
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8))
                    .filter(query -> query.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '#'));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static String joined(String path, @Nullable String query) {
        return path + (query == null || query.isEmpty() ? "" : "?" + query);
    }
}
