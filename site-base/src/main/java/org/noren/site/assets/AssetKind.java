package org.noren.site.assets;

import java.util.Arrays;
import java.util.Optional;

/** What people look for among files; the names stand in addresses. */
public enum AssetKind {
    PICTURE,
    STYLE,
    FONT,
    DOCUMENT;

    private static final String OLD_FONT = "application/vnd.ms-fontobject";

    public static Optional<AssetKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public static AssetKind ofType(String mediaType) {
        if (mediaType.startsWith("image/")) return PICTURE;
        if (mediaType.startsWith("text/css")) return STYLE;
        return mediaType.startsWith("font/") || mediaType.equals(OLD_FONT) ? FONT : DOCUMENT;
    }
}
