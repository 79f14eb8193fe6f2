package org.noren.site.assets.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Opened;

/** The bytes of a file for the office, of whichever revision: pictures to be seen there, anything else to be kept. */
public class AssetFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int AN_HOUR = 3600;

    @Inject
    transient ContentReader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Opened> file = path(request.getParameter("path"))
                .flatMap(path -> open(path, request.getParameter("revision")))
                .filter(opened -> opened.revision().kind() == Kind.ASSET);
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        describe(file.get(), response);
        try (InputStream in = ((Content.File) file.get().content()).source().open()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static void describe(Opened file, HttpServletResponse response) {
        String type = file.revision().mediaType();
        String address = file.item().path().address();
        // A drawing that somebody opens by itself is a document: it may load and run nothing.
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
        response.setHeader(
                "Content-Disposition",
                (type.startsWith("image/") ? "inline" : "attachment") + "; filename*=UTF-8''"
                        + address.substring(address.lastIndexOf('/') + 1));
        // What shoppers can get anyway may stay in the browser: a screen of pictures is fetched once. Drafts may not.
        if (file.item().published().equals(Optional.of(file.revision().number())))
            response.setHeader("Cache-Control", "private, max-age=" + AN_HOUR);
        response.setContentType(type);
        response.setContentLengthLong(file.revision().size());
    }

    private Optional<Opened> open(PagePath path, @Nullable String revision) {
        if (revision == null) return reader.open(path);
        return revision.matches("\\d{1,9}") ? reader.open(path, Integer.parseInt(revision)) : Optional.empty();
    }

    private static Optional<PagePath> path(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(path -> PagePath.refusal(path).isEmpty())
                .map(PagePath::of);
    }
}
