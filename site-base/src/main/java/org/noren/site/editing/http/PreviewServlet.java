package org.noren.site.editing.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Rendered;
import org.noren.site.editing.Previews;
import org.noren.site.settings.SiteSettings;

/**
 * Shows a draft inside the office without letting it share the office's origin: the browser shuts the answer into an
 * origin of its own, where it can run nothing, send nothing, and see nothing of the office. A2.
 */
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Previews previews;

    @Inject
    transient SiteSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Rendered> page = asked(request);
        String shop = settings.shopAddress().toString();
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; img-src data: " + shop + "; style-src " + shop + "; font-src " + shop
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        if (page.isEmpty()) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.getWriter().write(page.map(Rendered::html).orElse("<!DOCTYPE html><title>–</title><p>–</p>"));
    }

    private Optional<Rendered> asked(HttpServletRequest request) {
        String path = request.getParameter("path");
        String revision = request.getParameter("revision");
        if (path == null
                || revision == null
                || !revision.matches("\\d{1,9}")
                || PagePath.refusal(path).isPresent()) return Optional.empty();
        return previews.of(PagePath.of(path), Integer.parseInt(revision));
    }
}
