package org.noren.site.editing.http;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Search;
import org.noren.site.editing.LentPages;
import org.noren.site.office.Texts;
import org.noren.site.office.http.OfficeLanguage;

/** Finds pages of this site for whoever sets a link: those written here, and after them those that the main site lends. */
public class PageSearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int FOUND = 12;
    private static final int FOUND_LENT = 8;
    private static final int LONGEST = 200;

    @Inject
    transient Contents contents;

    @Inject
    transient LentPages lentPages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getParameter("q");
        String words = given == null ? "" : given.strip();
        Texts texts = Texts.in(OfficeLanguage.of(request));
        JsonArrayBuilder found = Json.createArrayBuilder();
        if (!words.isEmpty() && words.length() <= LONGEST) {
            own(words)
                    .forEach(line -> found.add(choice(
                            line.item().path(),
                            line.newest().title(),
                            texts.text("state." + line.item().state()))));
            lentPages
                    .find(words, FOUND_LENT)
                    .forEach(page -> found.add(choice(page.path(), page.title(), texts.text("link.lent"))));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(found.build().toString());
    }

    private Stream<Listed> own(String words) {
        return contents
                .list(Search.all().withoutOwnPaths().of(Kind.PAGE).saying(words).lines(0, FOUND))
                .lines()
                .stream();
    }

    private static JsonObjectBuilder choice(PagePath path, String title, String state) {
        return Json.createObjectBuilder()
                .add("address", path.address())
                .add("path", path.value())
                .add("title", title.isEmpty() ? path.value() : title)
                .add("state", state);
    }
}
