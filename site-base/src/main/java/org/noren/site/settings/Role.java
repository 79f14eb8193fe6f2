package org.noren.site.settings;

import java.util.Locale;

/** Which half of the partnership this server is (S1, S2). */
public enum Role {
    MAIN,
    PARTNER;

    /** {@code main} or {@code partner}: in settings, and the folder of this half's own migrations. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
