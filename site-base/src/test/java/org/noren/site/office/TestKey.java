package org.noren.site.office;

import java.nio.file.Path;

/** An office's key in a folder of the test's own. */
public final class TestKey {
    private TestKey() {}

    public static OfficeKey in(Path folder) {
        return new OfficeKey(folder.resolve("office.key"));
    }
}
