package org.noren.site.office.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows one of the office's own pages in place of what was asked for, whatever the request was: the page sees a plain GET
 * without parameters. What had been typed is handed to it, so that nobody loses a text to an ended session.
 */
public final class PlainNotice {
    /** Request attribute, a map of field names to what was typed into them. */
    static final String TYPED = "noren.typed";

    /** Request attribute, whose text is kept until they have signed in again; it is not shown then. */
    static final String KEPT = "noren.kept";

    /** Request attribute: the form had fields for files, and those are not kept. */
    static final String FILES = "noren.files";

    private PlainNotice() {}

    public static void show(String page, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(status);
        request.getRequestDispatcher(page).forward(new Plain(request), response);
    }

    private static final class Plain extends HttpServletRequestWrapper {
        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
