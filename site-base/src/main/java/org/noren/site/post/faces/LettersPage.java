package org.noren.site.post.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.post.Letter;
import org.noren.site.post.LetterState;
import org.noren.site.post.PostOffice;

/** The letters that are not sent: what keeps them, and what to do about it. */
@Named
@RequestScoped
public class LettersPage {
    private static final int SHOWN = 200;

    @Inject
    PostOffice office;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Letter> letters;

    public boolean isOpen() {
        return office.isOpen();
    }

    public List<Letter> getLetters() {
        if (letters == null) letters = office.open(SHOWN);
        return letters;
    }

    public String kind(Letter letter) {
        return frame.text("letter.kind." + letter.kind());
    }

    public String state(Letter letter) {
        return frame.text("letters.state." + letter.state());
    }

    public String tone(Letter letter) {
        return (letter.state() == LetterState.FAILED ? Tone.BAD : Tone.CALM).style();
    }

    public void sendAgain() throws IOException {
        each("again", office::sendAgain);
    }

    public void drop() throws IOException {
        each("drop", office::drop);
    }

    private void each(String action, LongPredicate deed) throws IOException {
        List<Long> chosen = chosen();
        long done = chosen.stream().filter(deed::test).count();
        if (chosen.isEmpty()) told.warning(frame.text("letters.none-chosen"));
        else if (done < chosen.size()) told.warning(frame.text("letters.not-all." + action, done, chosen.size()));
        else told.good(frame.text("letters.did." + action, done));
        FacesContext.getCurrentInstance().getExternalContext().redirect("/office/letters.xhtml");
    }

    private List<Long> chosen() {
        String[] chosen = request.getParameterValues("chosen");
        return Arrays.stream(chosen == null ? new String[0] : chosen)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
