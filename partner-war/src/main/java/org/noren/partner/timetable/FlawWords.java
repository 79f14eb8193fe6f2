package org.noren.partner.timetable;

import java.util.ArrayList;
import java.util.List;
import org.noren.site.office.Texts;

/** A flaw as a person reads it: where, what is wrong, and what to do. */
public final class FlawWords {
    private FlawWords() {}

    public static String of(Flaw flaw, Texts texts) {
        List<Object> values = new ArrayList<>(List.of(flaw.file()));
        values.addAll(flaw.what());
        String what = texts.text("timetable.flaw." + flaw.kind().word(), values.toArray());
        if (flaw.file().isEmpty()) return what;
        return flaw.line() == 0
                ? texts.text("timetable.flaw.in-file", flaw.file(), what)
                : texts.text("timetable.flaw.in-line", flaw.file(), flaw.line(), what);
    }
}
