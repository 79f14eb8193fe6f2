package org.noren.main.scheduling.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.main.scheduling.ScheduleNews;
import org.noren.main.scheduling.ScheduleWords;
import org.noren.main.scheduling.ScheduledChange;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;

/** What is scheduled in the office's navigation, and on the start page what did not come as scheduled. */
@ApplicationScoped
class ScheduleSection implements OfficeSection {
    private static final int TOLD = 10;

    @Inject
    ScheduleNews news;

    @Inject
    OfficeFrame frame;

    @Override
    public int order() {
        return 150;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(
                SchedulePage.HERE,
                Texts.in(language).text("nav.schedule"),
                Set.of(ScheduleForm.HERE, "/office/schedule-change.xhtml")));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        ScheduleWords words = new ScheduleWords(texts, language, frame.getZone());
        return news.unseen(TOLD).stream()
                .map(change -> need(change, texts, words))
                .toList();
    }

    static Need need(ScheduledChange change, Texts texts, ScheduleWords words) {
        String trouble = ScheduleWords.trouble(change);
        return new Need(
                words.tone(change),
                texts.text("schedule.need." + trouble, words.name(change), words.when(change)),
                change.outcome(),
                texts.text("schedule.need.cure." + trouble),
                texts.text("schedule.need.go"),
                SchedulePage.HERE);
    }
}
