package org.noren.site.office.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;

/** What the office's pages are asked for in an address or a form, and how they write it into an address. */
public final class Parameters {
    private Parameters() {}

    /** As it was sent, spaces and all; empty if it was not. */
    public static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The numbers that were sent by this name, as by the boxes that somebody ticked; what is no number is nobody's. */
    public static LongStream numbers(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? LongStream.empty()
                : Arrays.stream(values)
                        .filter(value -> value.matches("\\d{1,18}"))
                        .mapToLong(Long::parseLong);
    }

    /** A value as it stands after the equals sign in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
