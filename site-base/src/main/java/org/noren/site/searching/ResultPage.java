package org.noren.site.searching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.noren.shared.page.Page;
import org.noren.shared.page.ReservedPaths;
import org.noren.shared.page.SearchForm;
import org.noren.site.searching.Found.Hit;
import org.noren.site.searching.Found.Piece;

/** Answers of the search as a page that any layout can show. What was typed and what pages say is written as text. V1. */
final class ResultPage {
    private static final String BUNDLE = "org.noren.site.searching.Results";

    private final Question question;
    private final String language;
    private final Locale locale;
    private final ResourceBundle texts;

    /** @param language of the page around the answers; its words are Japanese or English */
    ResultPage(Question question, String language) {
        this.question = question;
        this.language = language;
        this.locale = PageText.language(language).equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, ResultPage.class.getClassLoader());
    }

    Page found(Found found) {
        var html = new StringBuilder(2048);
        if (question.none()) {
            html.append(paragraph("search-count", text("ask")));
            advice(html);
        } else if (found.total() == 0) {
            html.append(paragraph("search-count", text("none", question.words())));
            elsewhere(html, found.elsewhere());
            advice(html);
        } else {
            count(html, found);
            hits(html, found.hits());
            pager(html, found.total());
            elsewhere(html, found.elsewhere());
        }
        return page(html.toString());
    }

    Page notNow() {
        return page(paragraph("search-count", text("not-now")));
    }

    private Page page(String answers) {
        String form =
                SearchForm.of(language, ReservedPaths.SEARCH.address(), question.words(), texts.getString("again"));
        String title = question.none() ? text("title") : text("title.of", question.words());
        return new Page(language, title, "", "plain", form + answers);
    }

    private void count(StringBuilder html, Found found) {
        long from = question.first() + 1L;
        long to = question.first() + (long) found.hits().size();
        String key = found.total() == 1 ? "count.one" : found.total() == to && from == 1 ? "count" : "count.part";
        html.append(paragraph("search-count", text(key, found.total(), from, to)));
        if (found.some()) html.append(paragraph("search-note", text("some")));
    }

    private void hits(StringBuilder html, List<Hit> hits) {
        html.append("<ol class=\"results\" start=\"")
                .append(question.first() + 1)
                .append("\">");
        for (Hit hit : hits) {
            html.append("<li><h2><a href=\"")
                    .append(escaped(hit.path().address()))
                    .append("\">");
            if (hit.title().isEmpty()) html.append(escaped(hit.path().value()));
            else pieces(html, hit.title());
            html.append("</a></h2><p class=\"result-path\">")
                    .append(escaped(hit.path().value()))
                    .append("</p>");
            if (!hit.excerpt().isEmpty()) {
                html.append("<p>");
                pieces(html, hit.excerpt());
                html.append("</p>");
            }
            html.append("</li>");
        }
        html.append("</ol>");
    }

    private static void pieces(StringBuilder html, List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.looked())
                html.append("<mark>").append(escaped(piece.text())).append("</mark>");
            else html.append(escaped(piece.text()));
        }
    }

    private void pager(StringBuilder html, long total) {
        long pages = Math.min(Question.LAST_PAGE, (total + Question.PER_PAGE - 1) / Question.PER_PAGE);
        if (pages < 2) return;
        html.append("<nav class=\"pager\" aria-label=\"")
                .append(escaped(text("pager")))
                .append("\"><ul>");
        if (question.page() > 1)
            html.append("<li><a rel=\"prev\" href=\"")
                    .append(address(question.at(question.page() - 1)))
                    .append("\">")
                    .append(escaped(text("previous")))
                    .append("</a></li>");
        html.append("<li>")
                .append(escaped(text("page", question.page(), pages)))
                .append("</li>");
        if (question.page() < pages)
            html.append("<li><a rel=\"next\" href=\"")
                    .append(address(question.at(question.page() + 1)))
                    .append("\">")
                    .append(escaped(text("next")))
                    .append("</a></li>");
        html.append("</ul></nav>");
    }

    private void elsewhere(StringBuilder html, Map<String, Integer> languages) {
        new TreeMap<>(languages).forEach((other, count) -> {
            String name = Locale.forLanguageTag(other).getDisplayLanguage(locale);
            html.append("<p class=\"search-elsewhere\"><a href=\"")
                    .append(address(question.in(other)))
                    .append("\">")
                    .append(escaped(text(count == 1 ? "elsewhere.one" : "elsewhere", name, count)))
                    .append("</a></p>");
        });
    }

    private void advice(StringBuilder html) {
        html.append("<ul class=\"advice\">");
        for (String line : List.of("advice.fewer", "advice.other", "advice.menu"))
            html.append("<li>").append(escaped(text(line))).append("</li>");
        html.append("</ul>");
    }

    private static String address(Question other) {
        String words = URLEncoder.encode(other.words(), StandardCharsets.UTF_8);
        String page = other.page() == 1 ? "" : "&page=" + other.page();
        return escaped(ReservedPaths.SEARCH.address() + "?lang=" + other.language() + "&q=" + words + page);
    }

    private static String paragraph(String style, String text) {
        return "<p class=\"" + style + "\">" + escaped(text) + "</p>";
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
