package org.noren.site.editing.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Draft;
import org.noren.site.content.Opened;
import org.noren.site.editing.Translations;

/** The page that a new one is to say in another language: its text is what the new one begins with, and a key ties both. */
@Named
@ViewScoped
public class NewTranslation implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    ContentReader reader;

    @Inject
    Translations translations;

    @Inject
    Publishing publishing;

    private String from = "";
    private String to = "";

    private Optional<Opened> original() {
        boolean asked = PagePath.refusal(from).isEmpty() && to.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
        return asked ? reader.open(PagePath.of(from)) : Optional.empty();
    }

    /** Puts the original's text into the form of a new page, if it was asked for. */
    void begin(PageForm form) {
        original().ifPresent(original -> {
            if (original.content() instanceof Content.PageText text) begin(form, text);
        });
    }

    private void begin(PageForm form, Content.PageText text) {
        form.show(text);
        form.setLocale(to);
        form.setPath(
                translations.place(PagePath.of(from), text.page().locale(), to).value());
        if (form.getTranslationKey().isEmpty()) form.setTranslationKey(from);
    }

    /** An original that has no translation key yet gets the one that its translation names. */
    void tieOriginal(String key) {
        original().ifPresent(original -> {
            if (original.content() instanceof Content.PageText text
                    && text.translationKey().isEmpty())
                publishing.save(
                        new Draft(PagePath.of(from), new Content.PageText(text.page(), text.order(), Optional.of(key))),
                        original.item().latest());
        });
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
