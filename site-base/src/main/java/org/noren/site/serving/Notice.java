package org.noren.site.serving;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;
import org.noren.shared.page.SearchForm;

/** What a shopper is told when there is no page to show; dressed in the site's layout where there is one. */
public enum Notice {
    NOT_FOUND(404),
    /** The page is there, and was taken off line for a while. */
    TAKEN_OFF(404),
    OUT_OF_ORDER(500),
    /** The site is set up but has nothing published yet. */
    OPENING_SOON(404);

    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final String BUNDLE = "org.noren.site.serving.Notices";

    private final int status;

    Notice(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /**
     * The language to say it in: that of the path ({@code /en/…}), else the first one that the reader asks for and that
     * these notices know, else the site's.
     */
    public static String language(PagePath path, List<Locale> wishes, String site) {
        String[] names = path.value().split("/", 3);
        if (names.length == 3 && LANGUAGES.contains(names[1])) return names[1];
        return wishes.stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(LANGUAGES.contains(site) ? site : LANGUAGES.get(0));
    }

    /**
     * The notice as a page that any layout can show; who looks in vain is offered the search. Its heading is the
     * layout's.
     *
     * @param home the start page in this language
     */
    public Page page(String language, PagePath home) {
        ResourceBundle texts =
                ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), Notice.class.getClassLoader());
        String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        String search = this == NOT_FOUND || this == TAKEN_OFF
                ? SearchForm.of(language, ReservedPaths.SEARCH.address(), "", texts.getString("not-found.search"))
                : "";
        String body = "<p>" + texts.getString(key + ".text") + "</p>" + search + "<p><a href=\"" + home.address()
                + "\">" + texts.getString("home") + "</a></p>";
        return new Page(language, texts.getString(key + ".title"), "", "plain", body);
    }

    /** The page with its title above the text, for layouts that do not show it. */
    static Page headed(Page notice) {
        String title = notice.title().replace("&", "&amp;").replace("<", "&lt;");
        return new Page(
                notice.locale(),
                notice.title(),
                notice.description(),
                notice.layout(),
                "<h1>" + title + "</h1>" + notice.body());
    }

    /** The notice without any layout. */
    public Representation plain(String language) {
        Page page = headed(page(language, PagePath.ROOT));
        String html = "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + page.title() + "</title></head><body>"
                + page.body() + "</body></html>\n";
        return Representation.of("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }
}
