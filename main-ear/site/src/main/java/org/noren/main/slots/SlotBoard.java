package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Contents;
import org.noren.site.content.Opened;
import org.noren.site.content.Placing;
import org.noren.site.content.Search;

/** How each slot stands, for people to look at. */
@ApplicationScoped
@Transactional
public class SlotBoard {
    private static final String VARIANTS = "/.variant/";
    private static final Pattern WHOSE = Pattern.compile("/\\.variant/([^/]+)/[^/]+(/\\.slot/.+)");
    private static final int LONGEST_TEXT = 120;

    @Inject
    Places places;

    @Inject
    Fillings fillings;

    @Inject
    Placing placing;

    @Inject
    Contents contents;

    /** A slot with a row for each language; none where the main site does not decide. */
    public record Line(Place place, List<Row> rows) {
        public Line {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A slot in a language.
     *
     * @param text the first words of what stands there now; empty for nothing
     * @param shown what of a plan stands there now
     * @param waiting what is planned, the earliest first
     * @param variants what some partners get there instead
     */
    public record Row(
            String slot,
            String locale,
            String text,
            Optional<Filling> shown,
            List<Filling> waiting,
            List<Variant> variants) {
        public PagePath path() {
            return Page.slotPath(slot, locale);
        }
    }

    /** @param whom a partner's name, or a group's with @ before it */
    public record Variant(String whom, PagePath path) {}

    public List<Line> lines() {
        List<Filling> open = fillings.open();
        List<PagePath> variants = contents.paths(Search.all().under(VARIANTS), Search.MOST);
        Set<String> locales = new TreeSet<>(contents.locales());
        List<Line> lines = new ArrayList<>();
        for (Place place : places.all()) {
            List<Row> rows = new ArrayList<>();
            if (place.ours()) {
                locales.forEach(locale -> rows.add(row(place.slot(), locale, open, variants)));
            }
            lines.add(new Line(place, rows));
        }
        return lines;
    }

    private Row row(String slot, String locale, List<Filling> open, List<PagePath> variants) {
        List<Filling> here = open.stream()
                .filter(filling ->
                        filling.slot().equals(slot) && filling.locale().equals(locale))
                .toList();
        PagePath path = Page.slotPath(slot, locale);
        Optional<Opened> stands = placing.shown(path);
        return new Row(
                slot,
                locale,
                stands.map(opened -> words(((PageText) opened.content()).page().body()))
                        .orElse(""),
                here.stream()
                        .filter(filling -> filling.state() == Filling.State.SHOWN
                                && filling.shown()
                                        .equals(stands.map(
                                                opened -> opened.revision().number())))
                        .findFirst(),
                here.stream()
                        .filter(filling -> filling.state() == Filling.State.WAITING)
                        .toList(),
                variants.stream()
                        .flatMap(variant -> variant(variant, path).stream())
                        .toList());
    }

    static Optional<Variant> variant(PagePath variant, PagePath of) {
        Matcher whose = WHOSE.matcher(variant.value());
        return whose.matches() && whose.group(2).equals(of.value())
                ? Optional.of(new Variant(whose.group(1), variant))
                : Optional.empty();
    }

    private static String words(String html) {
        String text = Jsoup.parseBodyFragment(html).text();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }

    /** The slot, if the main site decides what stands in it. */
    public Optional<Place> place(String slot) {
        return places.find(slot).filter(Place::ours);
    }

    /** The HTML that stands there now. */
    public String standing(String slot, String locale) {
        return placing.shown(Page.slotPath(slot, locale))
                .map(opened -> ((PageText) opened.content()).page().body())
                .orElse("");
    }

    /** When the last one that is planned there ends. */
    public Optional<Instant> lastEnd(String slot, String locale) {
        return fillings.open().stream()
                .filter(filling ->
                        filling.slot().equals(slot) && filling.locale().equals(locale))
                .flatMap(filling -> filling.span().until().stream())
                .max(Instant::compareTo);
    }
}
