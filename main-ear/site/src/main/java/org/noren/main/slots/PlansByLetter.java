package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.noren.main.scheduling.ManagersByLetter;
import org.noren.main.scheduling.ManagersByLetter.Letter;
import org.noren.main.scheduling.ManagersByLetter.Reader;

/** What did not come as planned, in a letter to whoever decides here. */
@ApplicationScoped
class PlansByLetter implements Managers {
    private static final String BOARD = "/office/slots.xhtml";

    @Inject
    ManagersByLetter managers;

    @Override
    public void tell(Filling filling) {
        managers.write(reader -> letter(filling, reader));
    }

    private static Letter letter(Filling filling, Reader reader) {
        SlotWords words = new SlotWords(reader.texts(), reader.language(), reader.zone());
        String kind = "slot-" + SlotWords.trouble(filling);
        return new Letter(
                kind,
                reader.texts().text("letter." + kind + ".subject", reader.site(), filling.title(), filling.slot()),
                reader.texts()
                        .text(
                                "letter." + kind,
                                reader.called(),
                                reader.site(),
                                filling.title(),
                                filling.slot(),
                                words.tag(filling),
                                words.when(filling),
                                filling.outcome(),
                                reader.office() + BOARD));
    }
}
