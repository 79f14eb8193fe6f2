package org.noren.site.office.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.Texts;

/** The visitor's language: chosen by a link, kept in a cookie of the office, else what the browser asks for. */
public final class OfficeLanguage {
    private static final String COOKIE = "noren-language";
    private static final String PARAMETER = "language";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private OfficeLanguage() {}

    public static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        Stream<Cookie> sent = cookies == null ? Stream.empty() : Stream.of(cookies);
        Optional<Locale> chosen = sent.filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(OfficeLanguage::known)
                .findFirst();
        return chosen.orElseGet(() -> asked(request));
    }

    /** The address of the page that is shown, with the wish for a language. */
    public static String switchAddress(HttpServletRequest request, String tag) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        String query = request.getQueryString();
        return path + "?" + (query == null ? "" : query + "&") + PARAMETER + "=" + tag;
    }

    /** Keeps a choice and sends the browser back to where it was; false when none was made. */
    static boolean choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Locale> choice = known(request.getParameter(PARAMETER)).findFirst();
        if (choice.isEmpty()) return false;
        keep(choice.get(), request, response);
        List<String> rest = Stream.of(request.getQueryString().split("&"))
                .filter(pair -> !pair.startsWith(PARAMETER + "="))
                .toList();
        response.sendRedirect(request.getRequestURI() + (rest.isEmpty() ? "" : "?" + String.join("&", rest)));
        return true;
    }

    /** Remembers a language in the visitor's browser. */
    public static void keep(Locale language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/office");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    private static Locale asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wish -> known(wish.getLanguage()))
                .findFirst()
                .orElse(Texts.LANGUAGES.get(0));
    }

    private static Stream<Locale> known(@Nullable String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(tag));
    }
}
