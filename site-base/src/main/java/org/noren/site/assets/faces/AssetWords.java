package org.noren.site.assets.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.AssetKind;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;
import org.noren.site.office.faces.OfficeFrame;

/** How files are spoken of on pages: their names, sizes and kinds, and where each is looked at. */
@Named
@RequestScoped
public class AssetWords {
    private static final long KILO = 1_000;
    private static final long MEGA = KILO * KILO;

    @Inject
    OfficeFrame frame;

    /** The last name of a path. */
    public String name(PagePath path) {
        return path.value().substring(path.value().lastIndexOf('/') + 1);
    }

    public String size(long bytes) {
        if (bytes < KILO) return frame.text("assets.bytes", number(bytes, 0));
        return bytes < MEGA
                ? frame.text("assets.kilobytes", number(bytes / (double) KILO, bytes < 10 * KILO ? 1 : 0))
                : frame.text("assets.megabytes", number(bytes / (double) MEGA, 1));
    }

    private String number(double value, int places) {
        NumberFormat format = NumberFormat.getInstance(frame.getLocale());
        format.setMaximumFractionDigits(places);
        return format.format(value);
    }

    public String kind(Revision revision) {
        return AssetKind.ofType(revision.mediaType()).name();
    }

    public boolean picture(Revision revision) {
        return AssetKind.ofType(revision.mediaType()) == AssetKind.PICTURE;
    }

    /** What stands on a file that cannot be shown small: its extension. */
    public String badge(PagePath path) {
        return path.extension().toUpperCase(Locale.ROOT);
    }

    /** The page of a file. */
    public String page(PagePath path) {
        return AssetPage.ADDRESS + "?path=" + escaped(path);
    }

    /** The bytes of a file, as one of its revisions has them. */
    public String bytes(Item item, Revision revision) {
        return "/office/asset-file?path=" + escaped(item.path()) + "&revision=" + revision.number();
    }

    /** Where whatever lies at a path is opened in the office. */
    public String open(PagePath path, boolean file) {
        return file ? page(path) : "/office/page.xhtml?path=" + escaped(path);
    }

    static String escaped(PagePath path) {
        return encoded(path.value());
    }
}
