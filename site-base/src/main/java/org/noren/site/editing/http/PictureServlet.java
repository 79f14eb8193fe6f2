package org.noren.site.editing.http;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.editing.Pictures;
import org.noren.site.editing.Pictures.Picture;
import org.noren.site.editing.Pictures.Result;
import org.noren.site.office.ReasonWords;
import org.noren.site.office.Texts;
import org.noren.site.office.http.OfficeLanguage;

/** Takes pictures that are put into a page while it is written, and shows those that nobody outside sees yet. */
public class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Pictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Picture> picture = path(request.getParameter("path")).flatMap(pictures::find);
        if (picture.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A drawing that somebody opens by itself is a document: it may load and run nothing.
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
        response.setContentType(picture.get().mediaType());
        response.setContentLengthLong(picture.get().size());
        try (InputStream in = picture.get().bytes().open()) {
            in.transferTo(response.getOutputStream());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Part file = request.getPart("file");
        Part page = request.getPart("page");
        Texts texts = Texts.in(OfficeLanguage.of(request));
        if (file == null || file.getSize() == 0) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "problem", texts.text("upload.no-file"));
            return;
        }
        String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        Result result = pictures.keep(
                path(text(page)).orElse(PagePath.ROOT), name, file::getInputStream, request.getRemoteUser());
        if (result instanceof Result.Kept kept)
            answer(
                    response,
                    HttpServletResponse.SC_CREATED,
                    "address",
                    kept.path().address());
        else if (result instanceof Result.Refused refused)
            answer(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "problem",
                    texts.text(
                            "picture.refused",
                            new ReasonWords(texts)
                                    .of(
                                            refused.why().path().value(),
                                            refused.why().reason())));
        else answer(response, HttpServletResponse.SC_BAD_REQUEST, "problem", texts.text("picture.none", name));
    }

    private static String text(@Nullable Part part) throws IOException {
        if (part == null) return "";
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<PagePath> path(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(path -> PagePath.refusal(path).isEmpty())
                .map(PagePath::of);
    }

    private static void answer(HttpServletResponse response, int status, String name, String value) throws IOException {
        JsonObjectBuilder told = Json.createObjectBuilder().add(name, value);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(told.build().toString());
    }
}
