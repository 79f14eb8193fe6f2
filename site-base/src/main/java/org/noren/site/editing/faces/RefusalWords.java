package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.noren.site.content.Refusal;
import org.noren.site.office.faces.OfficeFrame;

/** A refusal in the visitor's language; in the words it came with, where the office has none of its own. */
@RequestScoped
public class RefusalWords {
    private static final int LONGEST_KEY = 40;
    private static final Pattern VALUE = Pattern.compile("\\.[a-z0-9]{1,10}\\b|\\b[a-z]+/[a-z0-9.+-]+|\\b\\d+\\b");

    @Inject
    OfficeFrame frame;

    public String of(Refusal refusal) {
        return frame.text("refusal", refusal.path().value(), reason(refusal));
    }

    private String reason(Refusal refusal) {
        String reason = refusal.reason();
        return frame.texts().optional("refusal." + key(reason)).orElseGet(() -> withValues(reason));
    }

    /** A sentence with extensions, media types and numbers in it is kept with gaps for them. */
    private String withValues(String reason) {
        List<String> values = new ArrayList<>();
        String gapped = VALUE.matcher(reason).replaceAll(found -> {
            values.add(found.group());
            return " ";
        });
        String key = "refusal." + key(gapped);
        return frame.texts().optional(key).isPresent() ? frame.text(key, values.toArray()) : reason;
    }

    /** The beginning of the sentence, as it can stand in a bundle. */
    static String key(String reason) {
        String words = reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        String key = words.substring(0, Math.min(LONGEST_KEY, words.length()));
        return key.endsWith("-") ? key.substring(0, key.length() - 1) : key;
    }
}
