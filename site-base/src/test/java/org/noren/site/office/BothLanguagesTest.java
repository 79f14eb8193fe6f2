package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BothLanguagesTest {
    private final ResourceBundle japanese = bundle(Locale.JAPANESE);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    @Test
    void sayTheSameThings() {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(japanese.keySet()));
    }

    /** Of two texts under one key the last one counts, wherever the first was meant. */
    @Test
    void haveOneTextForEachKey() throws IOException {
        for (String language : List.of("ja", "en")) {
            Set<String> seen = new HashSet<>();
            List<String> twice = Files.readAllLines(
                            Path.of("src/main/resources/org/noren/site/office/Texts_" + language + ".properties"))
                    .stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !seen.add(key))
                    .toList();
            assertEquals(List.of(), twice, language);
        }
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
