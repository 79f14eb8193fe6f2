package org.noren.partner.confirming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.noren.shared.page.Page;

/**
 * Figures of one sort that change on a page: what one wants to see first of an update.
 *
 * @param before those that went, as they stood there
 * @param after those that came
 */
public record Telling(Sort sort, List<String> before, List<String> after) {
    public Telling {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What is looked for. */
    public enum Sort {
        PRICE("[¥￥$€£]\\s?[0-9０-９][0-9０-９,，.]*|[0-9０-９][0-9０-９,，.]*\\s?(?:円|yen\\b|JPY\\b|EUR\\b|USD\\b)"),
        TELEPHONE("(?<![0-9-])(?:\\+[0-9]{1,3}[ -])?\\(?0?[0-9]{1,4}\\)?[ -][0-9]{1,4}[ -][0-9]{3,4}(?![0-9-])");

        private final Pattern pattern;

        Sort(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private List<String> in(String text) {
            List<String> found = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group().strip());
            }
            return found;
        }
    }

    static List<Telling> between(Page before, Page after) {
        String old = text(before);
        String young = text(after);
        List<Telling> tellings = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            List<String> gone = sort.in(old);
            List<String> come = new ArrayList<>();
            // One by one: a price that stands there twice and then once has gone once
            sort.in(young).stream().filter(figure -> !gone.remove(figure)).forEach(come::add);
            if (!gone.isEmpty() || !come.isEmpty()) {
                tellings.add(new Telling(sort, gone, come));
            }
        }
        return tellings;
    }

    private static String text(Page page) {
        return page.title() + "\n" + page.description() + "\n"
                + Jsoup.parseBodyFragment(page.body()).text();
    }
}
