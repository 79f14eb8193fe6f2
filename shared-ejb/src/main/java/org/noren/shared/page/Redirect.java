package org.noren.shared.page;

import java.util.Optional;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What is left at the old path of something that was moved: where it lies now. It leads to a place of the same site and
 * never to another redirect, so that nobody is sent round in circles. A partner's own may lead to the main site's page
 * instead, as a direct link; such a one never leaves the partner. S28, S31, S32.
 *
 * @param to where it lies now
 * @param at whose place that is, if not the same site's
 */
@Named("redirect")
public record Redirect(PagePath to, Optional<Place> at) {
    /** Of another site than the one that is asked. */
    public enum Place {
        MAIN_SITE
    }

    /** To a place of the same site. */
    public Redirect(PagePath to) {
        this(to, Optional.empty());
    }

    /** A direct link to what the main site has there. */
    public static Redirect toMainSite(PagePath there) {
        return new Redirect(there, Optional.of(Place.MAIN_SITE));
    }

    public Redirect {
        if (ReservedPaths.isReserved(to))
            throw new IllegalArgumentException("A redirect leads to a page or file of the site, not to " + to);
    }

    public boolean isDirectLink() {
        return at.isPresent();
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
