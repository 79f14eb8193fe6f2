package org.noren.site.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.noren.shared.page.LinkTarget;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;

/** An HTML file as it came, and what it says of itself. */
final class SourcePage {
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?");
    private static final Pattern FILE_LANGUAGE = Pattern.compile("(?:^|[/.])([a-z]{2}(?:-[A-Z]{2})?)(?=/|\\.x?html?$)");

    private final String name;
    private final Document document;
    private final Element content;

    SourcePage(String name, String html) {
        this.name = name;
        this.document = Jsoup.parse(html);
        this.document.outputSettings().prettyPrint(false);
        Elements mains = document.body().getElementsByTag("main");
        this.content = mains.size() == 1 ? mains.expectFirst("main") : document.body();
        if (saysNothing() && content.select("img").isEmpty()) forwardToText();
    }

    /** Looks no further than the first word: putting all of a page's text together takes as long as reading the page. */
    private boolean saysNothing() {
        return content.nodeStream(TextNode.class)
                .allMatch(text -> text.getWholeText().isBlank());
    }

    /** What becomes the page's body; links in it may be rewritten. */
    Element content() {
        return content;
    }

    String title() {
        String title = document.title().strip();
        if (title.isEmpty())
            title = Optional.ofNullable(content.selectFirst("h1"))
                    .map(Element::text)
                    .orElse("");
        if (title.isEmpty()) title = name.substring(name.lastIndexOf('/') + 1);
        return title.length() > Page.MAX_TITLE ? title.substring(0, Page.MAX_TITLE - 1) + "…" : title;
    }

    String description() {
        return meta("description").orElse("");
    }

    Optional<String> layout() {
        return meta("noren:layout");
    }

    /** As they are written, with commas between them. */
    Optional<String> labels() {
        return meta("noren:labels");
    }

    /** The label of the pages that it lists, if it is a list of links. */
    Optional<String> list() {
        return meta("noren:list");
    }

    Optional<Integer> navigation() {
        return meta("noren:navigation")
                .filter(text -> text.matches("-?[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    /** The language that the page or, when it is silent, its name tells. */
    Optional<String> locale() {
        for (Element element : List.of(document.expectFirst("html"), document.body(), content)) {
            Optional<String> told = language(element);
            if (told.isPresent()) return told;
        }
        Element first = content.selectFirst("[lang], [xml:lang]");
        // A part of the page speaks for all of it only when it holds nearly all of it.
        if (first != null && first.text().length() * 10 >= content.text().length() * 8) {
            Optional<String> told = language(first);
            if (told.isPresent()) return told;
        }
        return languageOfName(name);
    }

    /** Addresses of the page in other languages, by language. */
    Map<String, String> alternates() {
        Map<String, String> alternates = new LinkedHashMap<>();
        for (Element link : document.head().select("link[rel=alternate][hreflang][href]"))
            normal(link.attr("hreflang")).ifPresent(tag -> alternates.put(tag, link.attr("href")));
        return alternates;
    }

    /** Addresses of the page's style sheets for the screen, in order. */
    List<String> styleSheets() {
        List<String> sheets = new ArrayList<>();
        for (Element link : document.head().select("link[rel=stylesheet][href]")) {
            String media = link.attr("media");
            if (media.isBlank() || media.contains("all") || media.contains("screen")) sheets.add(link.attr("href"));
        }
        return sheets;
    }

    /** Scripts and styles that stand in the head, which is not kept. */
    List<Element> headWithScriptsAndStyles() {
        return document.head().select("script, style, base");
    }

    /** Where the page says that its relative addresses start. */
    Optional<String> base() {
        return Optional.ofNullable(document.selectFirst("base[href]")).map(base -> base.attr("href"));
    }

    /** The language that a file's name tells, {@code ja} for {@code guide.ja.html} and {@code ja/guide.html}. */
    static Optional<String> languageOfName(String name) {
        Matcher found = FILE_LANGUAGE.matcher(name);
        return found.find() && isLanguage(found.group(1)) ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The name with its language taken out, equal for all translations; empty when it tells none. */
    static Optional<String> nameWithoutLanguage(String name) {
        Matcher found = FILE_LANGUAGE.matcher(name);
        return found.find() && isLanguage(found.group(1))
                ? Optional.of(name.substring(0, found.start(1)) + "*" + name.substring(found.end(1)))
                : Optional.empty();
    }

    private static boolean isLanguage(String tag) {
        return List.of(Locale.getISOLanguages()).contains(tag.substring(0, 2));
    }

    /** A page that only sends readers on shows them the way instead. */
    private void forwardToText() {
        Element refresh = document.selectFirst("meta[http-equiv=refresh i]");
        if (refresh == null) return;
        Matcher target = Pattern.compile("(?i)url\\s*=\\s*[\"']?([^\"'\\s]+)").matcher(refresh.attr("content"));
        if (target.find())
            content.appendElement("p")
                    .appendElement("a")
                    .attr("href", target.group(1))
                    .text(title());
    }

    private Optional<String> meta(String key) {
        return document.head().getElementsByTag("meta").stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase(key))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static Optional<String> language(Element element) {
        return normal(element.attr("lang")).or(() -> normal(element.attr("xml:lang")));
    }

    private static Optional<String> normal(String tag) {
        Matcher read = LANGUAGE.matcher(tag.strip());
        if (!read.matches()) return Optional.empty();
        String language = read.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(read.group(2) == null ? language : language + "-" + read.group(2));
    }

    /** The page's own place when it names a base that lies in the source, else where its file lies. */
    PagePath baseOr(PagePath file) {
        return base().map(base -> LinkTarget.resolve(file, base))
                .filter(LinkTarget.Inside.class::isInstance)
                .map(inside -> ((LinkTarget.Inside) inside).path())
                .orElse(file);
    }
}
