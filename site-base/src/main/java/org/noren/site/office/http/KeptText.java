package org.noren.site.office.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.noren.site.office.OfficeKey;

/**
 * What somebody had typed when the session ended, kept in the browser's next session for the same person. Who that was
 * stands in a cookie that only the office's key opens; whoever signs in under another name never sees the text.
 *
 * @param owner name of the account
 * @param address of the page that was typed into
 */
public record KeptText(String owner, String address, LinkedHashMap<String, String> fields) implements Serializable {
    private static final String ATTRIBUTE = KeptText.class.getName();
    private static final String COOKIE = "noren-last";
    private static final String PURPOSE = "last-visitor";

    /** Characters in all fields together; longer texts stay on the page that says what happened. */
    private static final int LONGEST = 1 << 20;

    /** Tells the browser who signed in, in a way that nobody can read or forge. */
    public static void remember(String name, OfficeKey key, HttpServletRequest request, HttpServletResponse response) {
        byte[] sealed = key.key().seal(name.getBytes(StandardCharsets.UTF_8), PURPOSE);
        var cookie = new Cookie(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        cookie.setPath("/office");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    /** Who signed in last with this browser. */
    static Optional<String> lastVisitor(HttpServletRequest request, OfficeKey key) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> decoded(value).stream())
                .flatMap(kept -> key.key().open(kept, PURPOSE).stream())
                .map(name -> new String(name, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static Optional<byte[]> decoded(String value) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Keeps what was typed in a new session. False when there is nothing, or too much. */
    static boolean keep(HttpServletRequest request, String owner, String address, Map<String, String> typed) {
        int length = typed.values().stream().mapToInt(String::length).sum();
        if (typed.isEmpty() || length > LONGEST) return false;
        request.getSession(true).setAttribute(ATTRIBUTE, new KeptText(owner, address, new LinkedHashMap<>(typed)));
        return true;
    }

    /** Nobody but the owner gets it. */
    static void leaveTo(HttpSession session, String name) {
        if (session.getAttribute(ATTRIBUTE) instanceof KeptText kept
                && !kept.owner().equals(name)) session.removeAttribute(ATTRIBUTE);
    }

    /** What is kept for whoever is signed in. */
    public static Optional<KeptText> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ATTRIBUTE))
                .filter(KeptText.class::isInstance)
                .map(KeptText.class::cast);
    }

    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(ATTRIBUTE);
    }
}
