package org.noren.site.office.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser asks, with one session for all that it asks. */
final class AskedByABrowser {
    private final Map<String, Object> session = new HashMap<>();
    private final HttpSession servletSession =
            as(HttpSession.class, (proxy, method, given) -> switch (method.getName()) {
                case "getAttribute" -> session.get(given[0]);
                case "setAttribute" -> session.put((String) given[0], given[1]);
                case "removeAttribute" -> session.remove(given[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    HttpSession session() {
        return servletSession;
    }

    HttpServletRequest opens(@Nullable String query) {
        return asks(query, null, -1, Map.of());
    }

    /** @param fields name, text, name, text … */
    HttpServletRequest sends(@Nullable String query, String... fields) {
        return asks(query, "application/x-www-form-urlencoded", 0, form(fields));
    }

    /** @param length of all that is sent, files too */
    HttpServletRequest sendsFiles(long length, String... fields) {
        return asks(null, "multipart/form-data; boundary=x", length, form(fields));
    }

    private static Map<String, String[]> form(String... fields) {
        Map<String, String[]> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], new String[] {fields[i + 1]});
        return form;
    }

    private HttpServletRequest asks(
            @Nullable String query, @Nullable String type, long length, Map<String, String[]> form) {
        return as(HttpServletRequest.class, (proxy, method, given) -> switch (method.getName()) {
            case "getQueryString" -> query;
            case "getContentType" -> type;
            case "getContentLengthLong" -> length;
            case "getParameterMap" -> form;
            case "getSession" -> servletSession;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
