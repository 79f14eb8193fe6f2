package org.noren.site.editing.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.noren.shared.page.Rendered;
import org.noren.site.editing.Previewed;
import org.noren.site.editing.Previewed.Reason;
import org.noren.site.office.Texts;
import org.noren.site.office.http.OfficeLanguage;

/**
 * A page that is shown inside the office without sharing its origin: the browser shuts the answer into an origin of its own,
 * where it can run nothing, send nothing, lead nowhere, and see nothing of the office (A2).
 */
final class SandboxedPage {
    private SandboxedPage() {}

    /** @param inlineStyles whether style sheets may come within the page, because shoppers cannot get them yet */
    static void headers(HttpServletResponse response, String shop, boolean inlineStyles) {
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; img-src data: " + shop + "; style-src 'self' " + shop
                        + (inlineStyles ? " data:" : "") + "; font-src " + shop
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
    }

    static void write(Previewed previewed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (previewed instanceof Previewed.Shown shown) {
            response.getWriter().write(stayingHere(shown.page()));
        } else {
            Reason reason = ((Previewed.Not) previewed).reason();
            if (reason == Reason.NOTHING_THERE) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.getWriter().write(notice(reason, request));
        }
    }

    /** Links would open a window of their own, and the sandbox opens none: nobody loses the preview by a click. */
    private static String stayingHere(Rendered page) {
        String head = page.head().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return new Rendered(page.language(), head, page.body()).html();
    }

    private static String notice(Reason reason, HttpServletRequest request) {
        String text = Texts.in(OfficeLanguage.of(request)).text(reason.key());
        return "<!DOCTYPE html><html lang=\"" + OfficeLanguage.of(request).getLanguage() + "\"><meta charset=\"utf-8\">"
                + "<link rel=\"stylesheet\" href=\"/office/office.css\"><title>–</title><body class=\"empty\"><p>"
                + text
                + "</p></body></html>";
    }
}
