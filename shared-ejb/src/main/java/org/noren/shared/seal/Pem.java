package org.noren.shared.seal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a PEM text (RFC 7468).
 *
 * @param label such as {@code CERTIFICATE}
 * @param der not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pem(String label, byte[] der) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /**
     * Every block of a text; what stands between them, such as OpenSSL's headings, is passed over.
     *
     * @throws IllegalArgumentException if a block is not Base64
     */
    public static List<Pem> all(String text) {
        List<Pem> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new Pem(
                    block.group(1), Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""))));
        }
        return blocks;
    }

    /** As OpenSSL writes it. */
    public String text() {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
