package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.noren.site.content.Refusal;
import org.noren.site.office.faces.OfficeFrame;

/** A refusal in the visitor's language; in the words it came with, where the office has none of its own. */
@RequestScoped
public class RefusalWords {
    private static final int LONGEST_KEY = 40;

    @Inject
    OfficeFrame frame;

    public String of(Refusal refusal) {
        return frame.text("refusal", refusal.path().value(), reason(refusal));
    }

    private String reason(Refusal refusal) {
        return frame.texts().optional("refusal." + key(refusal.reason())).orElse(refusal.reason());
    }

    /** The beginning of the sentence, as it can stand in a bundle. */
    static String key(String reason) {
        String words = reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        String key = words.substring(0, Math.min(LONGEST_KEY, words.length()));
        return key.endsWith("-") ? key.substring(0, key.length() - 1) : key;
    }
}
