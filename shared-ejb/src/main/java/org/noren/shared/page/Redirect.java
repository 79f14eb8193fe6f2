package org.noren.shared.page;

import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What is left at the old path of something that was moved: where it lies now. It leads to a place of the same site and
 * never to another redirect, so that nobody is sent round in circles. S32.
 *
 * @param to where it lies now
 */
@Named("redirect")
public record Redirect(PagePath to) {
    public Redirect {
        if (ReservedPaths.isReserved(to))
            throw new IllegalArgumentException("A redirect leads to a page or file of the site, not to " + to);
    }

    /** @throws StrictJson.Refused when the bytes are not exactly one redirect */
    public static Redirect read(byte[] object) throws StrictJson.Refused {
        return StrictJson.read(object, Redirect.class);
    }

    /** The redirect as an object; the same redirect always has the same bytes. */
    public byte[] bytes() {
        return StrictJson.write(this);
    }
}
