package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BothLanguagesTest {
    private final ResourceBundle japanese = bundle(Locale.JAPANESE);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    @Test
    void sayTheSameThings() {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(japanese.keySet()));
    }

    @Test
    void leaveNothingUnsaidAndHaveTheSameGaps() {
        for (String key : english.keySet()) {
            assertFalse(japanese.getString(key).isBlank(), key);
            assertEquals(gaps(english.getString(key)), gaps(japanese.getString(key)), key);
        }
    }

    @Test
    void haveNoQuoteThatAMessageFormatWouldSwallow() {
        for (ResourceBundle bundle : new ResourceBundle[] {japanese, english})
            for (String key : bundle.keySet())
                assertFalse(bundle.getString(key).contains("'"), key + " has a straight quote; write ’ instead");
    }

    @Test
    void nameEveryRole() {
        for (OfficeRole role : OfficeRole.values())
            assertFalse(Texts.in(Locale.JAPANESE).text("role." + role.word()).isBlank());
    }

    private static TreeSet<String> gaps(String text) {
        var gaps = new TreeSet<String>();
        var matcher = java.util.regex.Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) gaps.add(matcher.group());
        return gaps;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("org.noren.site.office.Texts", language);
    }
}
