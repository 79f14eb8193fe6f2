package org.noren.site.office.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.noren.site.office.OfficeKey;

/**
 * What somebody had typed when the session ended, kept in the browser's next session for the same person. Who that was
 * stands in a cookie that only the office's key opens; whoever signs in under another name never sees the text. It waits
 * until a form of the same page is sent again, or they throw it away.
 *
 * @param owner name of the account
 * @param address of the page that was typed into, with its query
 * @param fields by the names under which the browser sent them, empty ones too
 * @param files whether the form could send files, which are not kept
 */
public record KeptText(String owner, String address, LinkedHashMap<String, String> fields, boolean files)
        implements Serializable {
    private static final String ATTRIBUTE = KeptText.class.getName();
    private static final String COOKIE = "-last";
    private static final String PURPOSE = "last-visitor";

    /** Fields that say which state of a thing a form began with. */
    private static final Set<String> STATES = Set.of("seen", "base");

    /** Characters in all fields together; longer texts stay on the page that says what happened. */
    private static final int LONGEST = 1 << 20;

    /** Bytes of a form with files that are read for the sake of its text; all that it holds has to be read for that. */
    private static final long LONGEST_FILES = 64L << 20;

    /** Tells the browser who signed in, in a way that nobody can read or forge. */
    public static void remember(String name, OfficeKey key, HttpServletRequest request, HttpServletResponse response) {
        byte[] sealed = key.key().seal(name.getBytes(StandardCharsets.UTF_8), PURPOSE);
        var cookie = new Cookie(
                cookie(request), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        cookie.setPath("/office");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    /** Who signed in last with this browser. */
    static Optional<String> lastVisitor(HttpServletRequest request, OfficeKey key) {
        Cookie[] cookies = request.getCookies();
        String wanted = cookie(request);
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .flatMap(value -> decoded(value).stream())
                .flatMap(kept -> key.key().open(kept, PURPOSE).stream())
                .map(name -> new String(name, StandardCharsets.UTF_8))
                .findFirst();
    }

    /** Beside the session's own: sites on one host share a browser's cookies. */
    private static String cookie(HttpServletRequest request) {
        return request.getServletContext().getSessionCookieConfig().getName() + COOKIE;
    }

    private static Optional<byte[]> decoded(String value) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The fields of the form that a request sends; secrets and what only machines read are left out. */
    static LinkedHashMap<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        if (!isForm(request)) return typed;
        request.getParameterMap().forEach((name, values) -> {
            String value = String.join("\n", values);
            // a form sends its own name
            if (isField(name) && !value.equals(name)) typed.put(name, value);
        });
        return typed;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) return false;
        long length = request.getContentLengthLong();
        return isWithFiles(request)
                ? length >= 0 && length <= LONGEST_FILES
                : type.startsWith("application/x-www-form-urlencoded");
    }

    /** Whether a form is sent that has fields for files. */
    static boolean isWithFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data");
    }

    private static boolean isField(String name) {
        boolean technical = name.startsWith("jakarta.faces.");
        return name.contains(":")
                && !technical
                && !name.toLowerCase(Locale.ROOT).contains("password")
                && !name.endsWith(":code");
    }

    /** What of it somebody can read, by the last part of the fields' names. */
    public static Map<String, String> legible(Map<String, String> typed) {
        var legible = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            String last = name.substring(name.lastIndexOf(':') + 1);
            if (!value.isBlank() && !STATES.contains(last)) legible.put(last, value);
        });
        return legible;
    }

    /** Keeps what a request sends. False when there is nothing, or too much. */
    static boolean keep(HttpServletRequest request, String owner, String address) {
        LinkedHashMap<String, String> typed = typed(request);
        int length = typed.values().stream().mapToInt(String::length).sum();
        if (typed.isEmpty() || length > LONGEST) return false;
        request.getSession(true).setAttribute(ATTRIBUTE, new KeptText(owner, address, typed, isWithFiles(request)));
        return true;
    }

    /** What was typed into a field; empty when it was not sent. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Whether a box was ticked, in a word; empty when its form was not the one that was sent. */
    public Optional<String> ticked(String name) {
        String form = name.substring(0, name.indexOf(':') + 1);
        boolean sent = !form.isEmpty() && fields.keySet().stream().anyMatch(field -> field.startsWith(form));
        return sent ? Optional.of(String.valueOf(fields.containsKey(name))) : Optional.empty();
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

    /** Leaves out what turned out to be no field. */
    public static void leaveOut(Set<String> names, HttpServletRequest request) {
        of(request)
                .filter(kept -> kept.fields().keySet().removeAll(names))
                .ifPresent(kept -> request.getSession().setAttribute(ATTRIBUTE, kept));
    }

    /** A form of the page that it was typed into is sent again: what is in there now counts. */
    static void forgetAt(String address, HttpServletRequest request) {
        if (of(request).filter(kept -> kept.address().equals(address)).isPresent()) forget(request);
    }

    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(ATTRIBUTE);
    }
}
