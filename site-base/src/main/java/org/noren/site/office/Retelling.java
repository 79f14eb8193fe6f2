package org.noren.site.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that were kept in English are told again in another language: a sentence is known by the English text that it
 * was made from, and what stood in the gaps of that goes into the other's. So reports that were kept before a reader, or
 * the reader's language, was known are read by everybody.
 */
final class Retelling {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private final List<Told> all;

    /** One text, as a pattern; what stands in a gap is told again, too. */
    private record Told(String key, Pattern words, List<Integer> gaps) {}

    /** @param beginning of the keys of the texts that can be told again */
    Retelling(String beginning) {
        Texts english = Texts.in(Locale.ENGLISH);
        all = english.ends(beginning).stream()
                .map(end -> told(beginning + end, english.raw(beginning + end)))
                .sorted(Comparator.comparingInt(
                        (Told one) -> -one.words().pattern().length()))
                .toList();
    }

    private static Told told(String key, String text) {
        StringBuilder words = new StringBuilder();
        List<Integer> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            words.append(Pattern.quote(text.substring(from, gap.start()))).append("(.+?)");
            gaps.add(Integer.valueOf(gap.group(1)));
            from = gap.end();
        }
        words.append(Pattern.quote(text.substring(from)));
        return new Told(key, Pattern.compile(words.toString(), Pattern.DOTALL), gaps);
    }

    /** Empty when no text makes this sentence. */
    Optional<String> of(String sentence, Texts language) {
        String even = sentence.replace('\'', '’');
        for (Told one : all) {
            Matcher found = one.words().matcher(even);
            if (found.matches()) {
                Object[] values = new Object
                        [one.gaps().stream().mapToInt(gap -> gap + 1).max().orElse(0)];
                for (int i = 0; i < one.gaps().size(); i++) {
                    String value = found.group(i + 1);
                    values[one.gaps().get(i)] = of(value, language).orElse(value);
                }
                return Optional.of(language.text(one.key(), values));
            }
        }
        return Optional.empty();
    }
}
