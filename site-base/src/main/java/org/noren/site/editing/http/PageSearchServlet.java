package org.noren.site.editing.http;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.noren.shared.edition.Kind;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Search;
import org.noren.site.office.Texts;
import org.noren.site.office.http.OfficeLanguage;

/** Finds pages of this site by title or path, for whoever sets a link. */
public class PageSearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int FOUND = 12;
    private static final int LONGEST = 200;

    @Inject
    transient Contents contents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getParameter("q");
        String words = given == null ? "" : given.strip();
        Texts texts = Texts.in(OfficeLanguage.of(request));
        JsonArrayBuilder found = Json.createArrayBuilder();
        if (!words.isEmpty() && words.length() <= LONGEST)
            contents.list(Search.all().of(Kind.PAGE).saying(words).lines(0, FOUND)).lines().stream()
                    .filter(line -> !line.item().path().isInternal())
                    .forEach(line -> found.add(Json.createObjectBuilder()
                            .add("address", line.item().path().address())
                            .add("path", line.item().path().value())
                            .add("title", title(line))
                            .add("state", texts.text("state." + line.item().state()))));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(found.build().toString());
    }

    private static String title(Listed line) {
        String title = line.newest().title();
        return title.isEmpty() ? line.item().path().value() : title;
    }
}
