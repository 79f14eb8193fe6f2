package org.noren.site.settings;

import java.util.List;

/** The site cannot start because of its settings. Names everything wrong at once, so that it is mended at once. */
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    SettingsRefused(List<String> problems) {
        super("This site's settings cannot be used (docs/settings.md explains each): " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence per setting: its key, what it is, what it must be. */
    public List<String> problems() {
        return problems;
    }
}
