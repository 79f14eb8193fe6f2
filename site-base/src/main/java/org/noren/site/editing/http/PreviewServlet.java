package org.noren.site.editing.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;
import org.noren.site.editing.Previewed;
import org.noren.site.editing.Previewed.Reason;
import org.noren.site.editing.Previews;
import org.noren.site.editing.Typed;
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
                        ? previews.of(PagePath.of(path), Integer.parseInt(revision), given("as", request))
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
        SandboxedPage.headers(response, settings.shopAddress().toString(), false);
        SandboxedPage.write(previewed, request, response);
    }

    private static String given(String name, HttpServletRequest request) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
