package org.noren.site.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.noren.shared.link.Code;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.VerifyingKey;

/** Reads what a peer sent: never more than the longest allowed, and strictly. */
public final class LinkBody {
    /** How much longer a signed message is than what was signed: Base64 and the signature around it. */
    private static final int AROUND = 512;

    private LinkBody() {}

    /**
     * @param longest in bytes
     * @throws LinkRefusal {@link Code#TOO_LONG} as soon as one byte more has come
     */
    public static byte[] read(InputStream in, int longest) {
        try {
            byte[] body = in.readNBytes(longest + 1);
            if (body.length > longest) {
                throw new LinkRefusal(Code.TOO_LONG, "a message of this kind has at most " + longest + " bytes");
            }
            return body;
        } catch (IOException e) {
            throw new LinkRefusal(Code.MALFORMED, "the message ended before its end: " + e);
        }
    }

    /** @throws LinkRefusal if it is too long, or not exactly such a message */
    public static <T extends Record> T message(InputStream in, Class<T> type, int longest) {
        try {
            return StrictJson.read(read(in, longest), type);
        } catch (StrictJson.Refused e) {
            throw new LinkRefusal(Code.MALFORMED, e.getMessage());
        }
    }

    /** @param longest of what was signed, in bytes */
    public static Signed signed(InputStream in, int longest) {
        return message(in, Signed.class, longest / 3 * 4 + AROUND);
    }

    /**
     * @param forged the code for a signature that no trusted key made
     * @throws LinkRefusal if nobody trusted signed it, or it is not exactly such a message
     */
    public static <T extends Record> T open(
            Signed signed, Collection<VerifyingKey> trusted, Class<T> type, Code forged) {
        try {
            return signed.open(trusted, type);
        } catch (Signed.Forged e) {
            throw new LinkRefusal(forged, e.getMessage());
        } catch (StrictJson.Refused e) {
            throw new LinkRefusal(Code.MALFORMED, e.getMessage());
        }
    }
}
