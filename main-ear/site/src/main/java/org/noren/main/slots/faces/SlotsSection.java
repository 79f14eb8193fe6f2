package org.noren.main.slots.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.main.slots.Filling;
import org.noren.main.slots.SlotNews;
import org.noren.main.slots.SlotWords;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;

/** Slots in the office's navigation, and on the start page what was planned for them and did not come. */
@ApplicationScoped
class SlotsSection implements OfficeSection {
    private static final int TOLD = 10;

    @Inject
    SlotNews news;

    @Inject
    OfficeFrame frame;

    @Override
    public int order() {
        return 111;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(SlotsPage.HERE, Texts.in(language).text("nav.slots"), Set.of(SlotForm.HERE)));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        SlotWords words = new SlotWords(texts, language, frame.getZone());
        return news.unseen(TOLD).stream()
                .map(filling -> need(filling, texts, words))
                .toList();
    }

    static Need need(Filling filling, Texts texts, SlotWords words) {
        String trouble = SlotWords.trouble(filling);
        return new Need(
                filling.state() == Filling.State.MISSED ? Tone.WARNING : Tone.BAD,
                texts.text(
                        "slots.need." + trouble,
                        filling.title(),
                        filling.slot(),
                        words.tag(filling),
                        words.when(filling)),
                filling.outcome(),
                texts.text("slots.need.cure." + trouble),
                texts.text("slots.need.go"),
                SlotsPage.HERE);
    }
}
