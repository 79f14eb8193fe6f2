package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.editing.ThreeWayMerge.Outcome;
import org.noren.site.editing.ThreeWayMerge.Touch;

/** Two changes of one text: both are kept where they do not touch, and nothing is lost where they do (B7). */
class ThreeWayMergeTest {
    private static final Predicate<String> SOUND = SanitisingPolicy.CURRENT::isClean;
    private static final String BASE = "<p>Open from ten to six.</p><p>Closed on Mondays.</p>";

    @Test
    void changesOfDifferentParagraphsAreBothKept() {
        assertEquals(
                "<p>Open from nine to six.</p><p>Closed on Mondays and Sundays.</p>",
                merged(
                        "<p>Open from nine to six.</p><p>Closed on Mondays.</p>",
                        "<p>Open from ten to six.</p><p>Closed on Mondays and Sundays.</p>"));
    }

    @Test
    void changesOfWordsThatDoNotTouchAreBothKept() {
        assertEquals(
                "<p>Open from nine to seven.</p><p>Closed on Mondays.</p>",
                merged(BASE.replace("ten", "nine"), BASE.replace("six", "seven")));
    }

    @Test
    void japaneseIsMergedByItsWords() {
        String base = "<p>営業時間は十時から六時までです。月曜日は休みです。</p>";
        Outcome outcome =
                ThreeWayMerge.of(base, base.replace("六時", "七時"), base.replace("月曜日", "火曜日"), Locale.JAPANESE, SOUND);
        assertEquals(new Outcome.Merged("<p>営業時間は十時から七時までです。火曜日は休みです。</p>"), outcome);
    }

    @Test
    void whatBothChangedIsNotDecidedByTheMachine() {
        assertEquals(
                List.of(new Touch("ten", "nine", "eleven")),
                clash(BASE, BASE.replace("ten", "nine"), BASE.replace("ten", "eleven")));
        assertEquals(
                List.of(new Touch("<p>Closed on Mondays.</p>", "", "<p>Closed on Sundays.</p>"))
                        .toString(),
                clash("<p>Closed on Mondays.</p>", "", "<p>Closed on Sundays.</p>")
                        .toString());
    }

    @Test
    void whatBothChangedAlikeIsOneChange() {
        assertEquals(BASE.replace("ten", "nine"), merged(BASE.replace("ten", "nine"), BASE.replace("ten", "nine")));
    }

    @Test
    void whatWouldBeNoSoundHtmlIsDecidedAsAWhole() {
        String base = "<p>one two three four</p>";
        String theirs = "<p>one two <b>three four</b></p>";
        String mine = "<p>one</p><p>two three four</p>";
        Outcome outcome = ThreeWayMerge.of(base, theirs, mine, Locale.ENGLISH, html -> false);
        assertEquals(new Outcome.Clash(List.of(new Touch(base, theirs, mine))), outcome);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLawsHold(long seed) {
        var any = new Random(seed);
        int kept = 0;
        for (int i = 0; i < 400; i++) {
            List<String> paragraphs = paragraphs(any, 1 + any.nextInt(12));
            String base = html(paragraphs);
            String theirs = html(changed(any, paragraphs));
            String mine = html(changed(any, paragraphs));
            assertEquals(new Outcome.Merged(mine), merge(base, base, mine), "their side is unchanged");
            assertEquals(new Outcome.Merged(theirs), merge(base, theirs, base), "my side is unchanged");
            assertEquals(new Outcome.Merged(mine), merge(base, mine, mine), "both did the same");
            Outcome once = merge(base, theirs, mine);
            if (once instanceof Outcome.Merged merged) {
                kept++;
                assertEquals(once, merge(theirs, theirs, merged.html()), "twice is once");
                assertEquals(once, merge(base, mine, theirs), "it does not matter who is asked first");
                assertTrue(SOUND.test(merged.html()), merged.html());
                everyWordIsThere(base, theirs, mine, merged.html());
            } else {
                Outcome.Clash clash = assertInstanceOf(Outcome.Clash.class, once);
                clash.touches().forEach(touch -> {
                    assertTrue(base.contains(touch.base()), touch::toString);
                    assertTrue(theirs.contains(touch.theirs()), touch::toString);
                    assertTrue(mine.contains(touch.mine()), touch::toString);
                });
            }
        }
        assertTrue(kept > 40, "merged only " + kept);
    }

    /** Words are numbered, so that a word that somebody put in is one that stands nowhere else. */
    private static void everyWordIsThere(String base, String theirs, String mine, String merged) {
        for (String side : List.of(theirs, mine)) {
            for (String word : side.split("[<> ]+")) {
                if (word.startsWith("new") && !base.contains(word)) {
                    assertTrue(merged.contains(word), () -> word + " is lost in " + merged);
                }
            }
        }
    }

    private static int fresh;

    private static List<String> paragraphs(Random any, int count) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>();
            for (int word = 0; word <= any.nextInt(9); word++) words.add("w" + any.nextInt(6));
            paragraphs.add(String.join(" ", words));
        }
        return paragraphs;
    }

    private static List<String> changed(Random any, List<String> paragraphs) {
        List<String> changed = new ArrayList<>(paragraphs);
        for (int times = any.nextInt(3); times >= 0 && !changed.isEmpty(); times--) {
            int at = any.nextInt(changed.size());
            switch (any.nextInt(4)) {
                case 0 -> changed.add(at, "new" + fresh++ + "x");
                case 1 -> changed.remove(at);
                default -> {
                    List<String> words = new ArrayList<>(List.of(changed.get(at).split(" ")));
                    words.set(any.nextInt(words.size()), "new" + fresh++ + "x");
                    changed.set(at, String.join(" ", words));
                }
            }
        }
        return changed;
    }

    private static String html(List<String> paragraphs) {
        return paragraphs.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining("\n"));
    }

    private static String merged(String theirs, String mine) {
        return assertInstanceOf(Outcome.Merged.class, merge(BASE, theirs, mine)).html();
    }

    private static List<Touch> clash(String base, String theirs, String mine) {
        return assertInstanceOf(Outcome.Clash.class, merge(base, theirs, mine)).touches();
    }

    private static Outcome merge(String base, String theirs, String mine) {
        return ThreeWayMerge.of(base, theirs, mine, Locale.ENGLISH, SOUND);
    }
}
