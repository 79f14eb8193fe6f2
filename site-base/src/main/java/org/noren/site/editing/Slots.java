package org.noren.site.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The places of a layout that is being written, whether or not it can be saved already.
 *
 * @param names in the order of the document, each once
 * @param contentLines the lines in which a place for the page's contents stands; exactly one is needed
 */
public record Slots(List<String> names, List<Integer> contentLines) {
    private static final Pattern CONTENT = Pattern.compile("data-slot\\s*=\\s*[\"']?content(?![a-z0-9-])");

    public static Slots of(String html) {
        List<String> names = Jsoup.parse(html).body().select("[data-slot]").eachAttr("data-slot").stream()
                .distinct()
                .toList();
        return new Slots(names, lines(html));
    }

    private static List<Integer> lines(String html) {
        List<Integer> lines = new ArrayList<>();
        Matcher place = CONTENT.matcher(html);
        while (place.find())
            lines.add((int) html.substring(0, place.start()).lines().count()
                    + (html.substring(0, place.start()).endsWith("\n") ? 1 : 0));
        return lines;
    }

    /** Whether pages can be shown in it. */
    public boolean isFit() {
        return contentLines.size() == 1;
    }
}
