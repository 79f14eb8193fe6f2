package org.noren.site.office.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the office's pages are asked for in an address or a form, and how they write it into an address. */
public final class Parameters {
    private Parameters() {}

    /** As it was sent, spaces and all; empty if it was not. */
    public static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A value as it stands after the equals sign in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
