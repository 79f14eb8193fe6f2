package org.noren.main.publishing.faces;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Numbers of bytes as people say them: 3.2 MB. */
final class Sizes {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final int THOUSAND = 1_000;

    private Sizes() {}

    static String words(Locale language, long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= THOUSAND && unit < UNITS.size() - 1) {
            size /= THOUSAND;
            unit++;
        }
        NumberFormat number = NumberFormat.getInstance(language);
        number.setMaximumFractionDigits(unit > 0 && size < 100 ? 1 : 0);
        return number.format(size) + " " + UNITS.get(unit);
    }
}
