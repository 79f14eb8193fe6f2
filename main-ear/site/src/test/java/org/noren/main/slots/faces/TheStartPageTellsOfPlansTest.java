package org.noren.main.slots.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.main.slots.SlotWords;
import org.noren.main.slots.TestSlots;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;
import org.noren.site.testing.TestDatabase;

/** A plan of a slot that did not come stands on the office's start page, with its cure (S22). */
class TheStartPageTellsOfPlansTest {
    @TempDir
    Path keys;

    private static List<Need> needs(TestSlots slots, Locale language) {
        Texts texts = Texts.in(language);
        SlotWords words = new SlotWords(texts, language, ZoneId.of("Asia/Tokyo"));
        return slots.unseen().stream()
                .map(filling -> SlotsSection.need(filling, texts, words))
                .toList();
    }

    @Test
    void oneThatWasMissedIsAWarningAndOneThatFailedIsBad() {
        TestSlots slots = new TestSlots(TestDatabase.H2, keys);
        slots.plan("May sale", 1, 3);
        slots.plan("June sale", 4, 6);
        slots.layout("<p>No slot any more</p>");
        slots.wakeOn(5);

        List<Need> needs = needs(slots, Locale.ENGLISH);

        assertEquals(2, needs.size());
        Need failed = needs.get(0).tone() == Tone.BAD ? needs.get(0) : needs.get(1);
        Need missed = needs.get(0).tone() == Tone.BAD ? needs.get(1) : needs.get(0);
        assertTrue(
                failed.what().startsWith("“June sale” could not be shown in the slot recommendation (English)"),
                failed::what);
        assertEquals("no layout has the slot recommendation any more", failed.detail());
        assertEquals(Tone.WARNING, missed.tone());
        assertTrue(missed.what().startsWith("“May sale” was not shown"), missed::what);
        assertEquals("/office/slots.xhtml", missed.address());
        assertTrue(needs(slots, Locale.JAPANESE).stream()
                .allMatch(need -> need.what().contains("sale」")));
    }
}
