package org.noren.site.editing;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How the filters of lists stand in an address. */
public final class ListAddress {
    private ListAddress() {}

    /** The part of an address after the question mark, in the parameters' order. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(set -> set.getKey() + "=" + URLEncoder.encode(set.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }
}
