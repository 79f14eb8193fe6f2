package org.noren.site.doors;

import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;

/** What a path belongs to: the door that leads there, or no door at all. */
final class Ground {
    /** Assets by hash lie here; the only path below a dot that is ever answered. */
    private static final String HASHED_ASSETS = "/.a/";

    private Ground() {}

    static Optional<Door> of(PagePath path) {
        String value = path.value();
        if (isIn("/office", value) || isIn("/jakarta.faces.resource", value)) return Optional.of(Door.OFFICE);
        if (isIn("/link", value)) return Optional.of(Door.LINK);
        if (value.startsWith(HASHED_ASSETS)) return Optional.of(Door.SHOP);
        if (ReservedPaths.isForShoppers(path)) return Optional.of(Door.SHOP);
        return ReservedPaths.isReserved(path) ? Optional.empty() : Optional.of(Door.SHOP);
    }

    private static boolean isIn(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
