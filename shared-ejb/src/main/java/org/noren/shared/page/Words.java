package org.noren.shared.page;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that rendering itself puts on a page, in the page's language; in English for those not known here. */
final class Words {
    private static final String BUNDLE = "org.noren.shared.page.Words";

    private Words() {}

    static ResourceBundle in(String language) {
        boolean japanese = Locale.forLanguageTag(language).getLanguage().equals("ja");
        return ResourceBundle.getBundle(
                BUNDLE, japanese ? Locale.JAPANESE : Locale.ENGLISH, Words.class.getClassLoader());
    }
}
