package org.noren.site.editing.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.site.editing.Previewed;
import org.noren.site.editing.ProposedPages;
import org.noren.site.serving.ServedAsset;
import org.noren.site.settings.SiteSettings;

/**
 * A page or a picture as it would be served ({@code view=DIGEST}) or is served ({@code view=served}), inside the office and in an
 * origin of its own, like a preview (A2).
 */
public class ProposalServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient ProposedPages pages;

    @Inject
    transient SiteSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = given("path", request);
        PagePath path = PagePath.refusal(given).isEmpty() ? PagePath.of(given) : PagePath.ROOT;
        String view = given("view", request);
        Optional<ServedAsset> picture = pages.picture(view, path);
        if (picture.isPresent()) {
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
            response.setContentType(picture.get().mediaType());
            response.getOutputStream().write(ProposedPages.bytes(picture.get()));
            return;
        }
        Previewed previewed = pages.page(view, path);
        SandboxedPage.headers(response, settings.shopAddress().toString(), true);
        SandboxedPage.write(previewed, request, response);
    }

    private static String given(String name, HttpServletRequest request) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
