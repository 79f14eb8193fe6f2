package org.noren.main.rings.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.noren.main.rings.RollOut;
import org.noren.main.rings.RollOutDesk;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** Roll-outs in the office's navigation, and on the start page one that has stopped. */
@ApplicationScoped
class RingsSection implements OfficeSection {
    @Inject
    RollOutDesk desk;

    @Override
    public int order() {
        return 210;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(RingsPage.HERE, Texts.in(language).text("nav.rings")));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        return desk.current().filter(rollOut -> rollOut.state() == RollOut.State.STOPPED).stream()
                .map(rollOut -> new Need(
                        Tone.BAD,
                        texts.text("rings.stopped", rollOut.reached() + 1),
                        rollOut.reason(),
                        texts.text("rings.stopped.cure"),
                        texts.text("rings.stopped.go"),
                        RingsPage.HERE))
                .toList();
    }
}
