package org.noren.site.editing.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Rendered;
import org.noren.site.editing.Previewed;
import org.noren.site.editing.Previewed.Reason;
import org.noren.site.editing.Previews;
import org.noren.site.editing.Typed;
import org.noren.site.office.Texts;
import org.noren.site.office.http.OfficeLanguage;
import org.noren.site.settings.SiteSettings;

/**
 * Shows a page inside the office without letting it share the office's origin: the browser shuts the answer into an
 * origin of its own, where it can run nothing, send nothing, lead nowhere, and see nothing of the office. A GET shows a
 * revision, a POST what stands in the editor's fields; neither changes anything. A2.
 */
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    /** Where a page that has no path yet is looked at. */
    private static final PagePath NEW = PagePath.of("/new/");

    @Inject
    transient Previews previews;

    @Inject
    transient SiteSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String revision = given("revision", request);
        String path = given("path", request);
        boolean known = revision.matches("\\d{1,9}") && PagePath.refusal(path).isEmpty();
        show(
                known
                        ? previews.of(PagePath.of(path), Integer.parseInt(revision))
                        : new Previewed.Not(Reason.NOTHING_THERE),
                request,
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var typed = new Typed(
                given("page:path", request).strip(),
                given("page:locale", request),
                given("page:title", request),
                given("page:description", request),
                given("page:layout", request),
                given("page:order", request),
                given("page:key", request),
                given("page:body", request));
        String path = given("path", request).isEmpty() ? typed.path() : given("path", request);
        PagePath at = PagePath.refusal(path).isEmpty() ? PagePath.of(path) : NEW;
        String with = given("with", request);
        show(
                Layout.nameOf(at).isPresent()
                        ? previews.ofLayout(typed, PagePath.refusal(with).isEmpty() ? PagePath.of(with) : PagePath.ROOT)
                        : previews.of(at, typed, given("as", request)),
                request,
                response);
    }

    private void show(Previewed previewed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String shop = settings.shopAddress().toString();
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; img-src data: " + shop + "; style-src 'self' " + shop + "; font-src "
                        + shop + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
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

    private static String given(String name, HttpServletRequest request) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
