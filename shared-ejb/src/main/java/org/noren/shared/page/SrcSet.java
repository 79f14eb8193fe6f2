package org.noren.shared.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pictures of a {@code srcset} attribute, each with its descriptor: {@code 480w}, or {@code 1x} when it has none. */
final class SrcSet {
    record Candidate(String url, String descriptor) {}

    private SrcSet() {}

    /** Empty when the attribute names nothing or cannot be read. */
    static Optional<List<Candidate>> parse(String value) {
        List<Candidate> candidates = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < value.length() && (isSpace(value.charAt(at)) || value.charAt(at) == ',')) at++;
            if (at >= value.length()) break;
            int start = at;
            while (at < value.length() && !isSpace(value.charAt(at))) at++;
            String url = value.substring(start, at);
            if (url.endsWith(",")) {
                candidates.add(new Candidate(stripCommas(url), "1x"));
                continue;
            }
            int descriptor = at;
            while (at < value.length() && value.charAt(at) != ',') at++;
            String given = value.substring(descriptor, at).strip();
            candidates.add(new Candidate(url, given.isEmpty() ? "1x" : given));
        }
        boolean readable = !candidates.isEmpty()
                && candidates.stream()
                        .allMatch(c -> !c.url().isEmpty() && c.descriptor().matches("[0-9.]{1,10}[wxh]"));
        return readable ? Optional.of(candidates) : Optional.empty();
    }

    static String write(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.url() + " " + c.descriptor()).collect(Collectors.joining(", "));
    }

    private static String stripCommas(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == ',') end--;
        return url.substring(0, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
