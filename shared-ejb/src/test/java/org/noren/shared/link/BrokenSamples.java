package org.noren.shared.link;

import static org.noren.shared.link.WireSamples.NOON;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.StrictJson;

/** Releases that must be refused, and how a good message is broken. */
final class BrokenSamples {
    private BrokenSamples() {}

    static void write(Release release, Signed signed, Map<String, byte[]> files) {
        files.put("broken/release-double-key.json", changed(signed, "\"number\":1", "\"number\":1,\"number\":2"));
        files.put(
                "broken/release-unknown-field.json",
                changed(signed, "\"policy\":1", "\"policy\":1,\"colour\":\"indigo\""));
        files.put("broken/release-missing-field.json", changed(signed, "\"policy\":1,", ""));
        files.put("broken/release-version-2.json", changed(signed, "\"version\":1", "\"version\":2"));
        files.put("broken/release-for-naha.json", changed(signed, "\"partner\":\"sapporo\"", "\"partner\":\"naha\""));
        files.put("broken/release-by-asahi.json", changed(signed, "\"main\":\"hinode\"", "\"main\":\"asahi\""));
        files.put("broken/release-policy-2.json", changed(signed, "\"policy\":1", "\"policy\":2"));
        files.put(
                "broken/release-expired.json",
                changed(
                        signed,
                        release.expires().toString(),
                        NOON.plusSeconds(-1).toString(),
                        release.issued().toString(),
                        "2026-11-13T12:00:00Z"));
        files.put("broken/release-signed-by-partner.json", StrictJson.write(Signed.by(WireSamples.partner(), release)));
        files.put("broken/release-changed-byte.json", changedByte(signed));
        String envelope = new String(StrictJson.write(signed), StandardCharsets.UTF_8);
        files.put(
                "broken/envelope-double-key.json",
                envelope.replace("\"key\":", "\"key\":\"0\",\"key\":").getBytes(StandardCharsets.UTF_8));
    }

    /** The header with some of its text replaced, signed by the main site all the same. */
    static byte[] changed(Signed signed, String... fromTo) {
        String header = new String(signed.bytes(), StandardCharsets.UTF_8);
        for (int i = 0; i < fromTo.length; i += 2) {
            if (!header.contains(fromTo[i])) {
                throw new IllegalStateException("the header has no " + fromTo[i]);
            }
            header = header.replace(fromTo[i], fromTo[i + 1]);
        }
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        Signer signer = WireSamples.main();
        return StrictJson.write(new Signed(
                Base64.getEncoder().encodeToString(bytes),
                Base64.getEncoder().encodeToString(signer.sign(bytes)),
                signer.key().id()));
    }

    /** The header with one byte changed, under the signature of what it was. */
    static byte[] changedByte(Signed signed) {
        byte[] other = signed.bytes().clone();
        other[other.length / 2] ^= 1;
        return StrictJson.write(
                new Signed(Base64.getEncoder().encodeToString(other), signed.signature(), signed.key()));
    }
}
