package org.noren.site.office.faces;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.noren.site.office.OfficeSection.Tone;

/** What the next page shall tell: an action says it and sends the browser on, the page shows it once. */
@SessionScoped
public class Told implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<Notice> notices = new ArrayList<>();

    public synchronized void good(String text) {
        notices.add(new Notice(text, Tone.GOOD));
    }

    public synchronized void warning(String text) {
        notices.add(new Notice(text, Tone.WARNING));
    }

    synchronized List<Notice> take() {
        List<Notice> taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    public record Notice(String text, Tone tone) implements Serializable {}
}
