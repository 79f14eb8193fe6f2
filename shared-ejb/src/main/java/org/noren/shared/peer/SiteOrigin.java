package org.noren.shared.peer;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where one of a site's doors is for browsers: scheme, host and port, such as {@code https://office.naha.example:8445}. It is
 * written into pages and headers of another site, so it is made of nothing that could end a header or begin another address.
 *
 * @param value without a path, and without a slash at the end
 */
public record SiteOrigin(String value) {
    private static final int LONGEST = 300;
    private static final Pattern FORM =
            Pattern.compile("https?://([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    /** @throws IllegalArgumentException if it is anything else */
    public SiteOrigin {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a site is reached by http or https, a host and perhaps a port");
        }
    }

    public static SiteOrigin of(URI address) {
        return new SiteOrigin(address.toString());
    }

    /** Whether nobody on the way reads what is sent there. */
    public boolean isEncrypted() {
        return value.startsWith("https:");
    }

    @Override
    public String toString() {
        return value;
    }
}
