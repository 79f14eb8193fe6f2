package org.noren.site.people;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.noren.shared.seal.Base32;
import org.noren.shared.seal.TimeCode;

/**
 * What somebody puts into an authenticator app: by camera, by a link on the same device, or typed.
 *
 * @param address as {@code otpauth} address, for the camera or a link
 * @param typed the secret in groups of four
 */
public record Enrolment(String address, String typed) {
    /** Modules around a QR code that stay light. */
    private static final int QUIET = 4;

    static Enrolment of(byte[] secret, String account, String site) {
        String base32 = Base32.of(secret);
        String address = "otpauth://totp/" + escaped(site) + ":" + escaped(account) + "?secret=" + base32 + "&issuer="
                + escaped(site) + "&algorithm=SHA1&digits=" + TimeCode.DIGITS + "&period=" + TimeCode.STEP_SECONDS;
        return new Enrolment(address, base32.replaceAll("(.{4})(?=.)", "$1 "));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The dark modules as the outline of an SVG path. */
    public String path() {
        QrCode code = code();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return path.toString();
    }

    /** The SVG's view box. */
    public String box() {
        int side = code().size + 2 * QUIET;
        return "0 0 " + side + " " + side;
    }

    private QrCode code() {
        return QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    }
}
