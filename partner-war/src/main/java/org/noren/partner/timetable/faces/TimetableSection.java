package org.noren.partner.timetable.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.noren.partner.timetable.TimetableDesk;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** The timetable in the office's navigation, and among what needs a person when it ends soon. */
@ApplicationScoped
class TimetableSection implements OfficeSection {
    private static final int SOON_DAYS = 7;

    @Inject
    TimetableDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(TimetablePage.HERE, Texts.in(language).text("nav.timetable")));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return desk.loaded().stream()
                .filter(feed -> feed.until().isBefore(today.plusDays(SOON_DAYS)))
                .map(feed -> new Need(
                        feed.until().isBefore(today) ? Tone.BAD : Tone.WARNING,
                        texts.text("timetable.ends", feed.until().toString()),
                        texts.text("timetable.ends.cure"),
                        texts.text("timetable.ends.go"),
                        TimetablePage.HERE))
                .toList();
    }
}
