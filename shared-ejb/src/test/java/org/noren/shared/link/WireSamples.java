package org.noren.shared.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Packed;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Ed25519;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.StrictJson;

/** The messages of version 1 as files, for the tests of both halves. */
public final class WireSamples {
    /** When all of it happened. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    public static final SiteName MAIN = new SiteName("hinode");
    public static final SiteName PARTNER = new SiteName("sapporo");

    /** Files that must be refused as an offered release, with the code. */
    public static final Map<String, Code> BROKEN_RELEASES = Map.of(
            "broken/release-double-key.json", Code.MALFORMED,
            "broken/release-unknown-field.json", Code.MALFORMED,
            "broken/release-missing-field.json", Code.MALFORMED,
            "broken/release-version-2.json", Code.MALFORMED,
            "broken/release-changed-byte.json", Code.RELEASE_FORGED,
            "broken/release-signed-by-partner.json", Code.RELEASE_FORGED,
            "broken/release-for-naha.json", Code.RELEASE_FOR_ANOTHER_PARTNER,
            "broken/release-by-asahi.json", Code.RELEASE_OF_ANOTHER_MAIN_SITE,
            "broken/release-expired.json", Code.RELEASE_EXPIRED,
            "broken/release-policy-2.json", Code.POLICY_NOT_SPOKEN);

    private WireSamples() {}

    /** The bytes of a file, such as {@code release.json}. */
    public static byte[] read(String file) {
        try (InputStream in = WireSamples.class.getResourceAsStream("/wire/v1/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no sample " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Signed signed(String file) {
        try {
            return StrictJson.read(read(file), Signed.class);
        } catch (StrictJson.Refused e) {
            throw new IllegalArgumentException(file + " is no signed message", e);
        }
    }

    /** The main site's publishing key. */
    public static Signer main() {
        return signer("main");
    }

    /** The partner's receipt key. */
    public static Signer partner() {
        return signer("sapporo");
    }

    private static Signer signer(String name) {
        try {
            Path folder = Files.createTempDirectory("noren-wire");
            Path secret = Files.write(folder.resolve("key.pem"), read("keys/" + name + ".pem"));
            Files.write(folder.resolve("key-public.pem"), read("keys/" + name + "-public.pem"));
            return Ed25519.signer(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file with what this code writes into it. */
    static Map<String, byte[]> written() {
        MapStore store = new MapStore();
        Edition edition = SampleSite.edition(store);
        Release release = release(edition);
        Signed signed = Signed.by(main(), release);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("hello.json", StrictJson.write(new Hello(Hello.SPOKEN, PARTNER, NOON)));
        files.put("release-header.json", signed.bytes());
        files.put("release.json", StrictJson.write(signed));
        files.put("wanted.json", StrictJson.write(new Wanted(signed.digest(), List.of(edition.root()))));
        files.put("wanted-nothing.json", StrictJson.write(new Wanted(signed.digest(), List.of())));
        files.put("root.pack", pack(List.of(store.objects.get(edition.root()))));
        files.put("contents.pack", pack(contents(edition, store)));
        files.put("receipt-nothing.json", StrictJson.write(Signed.by(partner(), nothing())));
        files.put("receipt.json", StrictJson.write(Signed.by(partner(), receipt(release, signed))));
        files.put("heartbeat.json", StrictJson.write(Signed.by(main(), heartbeat(signed))));
        files.put("confirmation.json", StrictJson.write(Signed.by(main(), confirmation(signed))));
        files.put("reply-waiting.json", StrictJson.write(Signed.by(partner(), waiting(signed))));
        files.put("reply.json", StrictJson.write(Signed.by(partner(), reply(edition, signed))));
        files.put("noted.json", StrictJson.write(new Noted(signed.digest(), Reply.Verdict.ACCEPTED)));
        files.put("local.json", StrictJson.write(Signed.by(partner(), local())));
        PassageSamples.write(files);
        files.put(
                "problem.json",
                StrictJson.write(Problem.of(Code.RELEASE_REPLAYED, "number 1 has been here before", "0a1b2c3d")));
        files.put(
                "problem-version.json",
                StrictJson.write(
                        Problem.of(Code.VERSION_NOT_SPOKEN, "version 9 of the link is not spoken here", "0a1b2c3d")));
        BrokenSamples.write(release, signed, files);
        return files;
    }

    private static Release release(Edition edition) {
        return new Release(
                Release.VERSION,
                MAIN,
                PARTNER,
                1,
                Optional.empty(),
                edition.root(),
                "https://hinode.example",
                Map.of("name", "札幌", "telephone", "011-000-0000"),
                1,
                Release.Way.OVERWRITE,
                Release.Index.MAIN,
                Optional.empty(),
                NOON,
                NOON.plus(Duration.ofDays(7)));
    }

    private static Receipt nothing() {
        return new Receipt(
                Release.VERSION,
                PARTNER,
                MAIN,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                NOON);
    }

    private static Receipt receipt(Release release, Signed signed) {
        return new Receipt(
                Release.VERSION,
                PARTNER,
                MAIN,
                1,
                Optional.of(signed.digest()),
                Optional.of(release.edition()),
                Optional.of(release.valuesDigest()),
                Optional.of(NOON),
                1,
                0,
                NOON);
    }

    private static Heartbeat heartbeat(Signed signed) {
        return new Heartbeat(Release.VERSION, MAIN, PARTNER, 1, Optional.of(signed.digest()), NOON);
    }

    private static Confirmation confirmation(Signed signed) {
        return new Confirmation(Release.VERSION, MAIN, PARTNER, 1, signed.digest(), 1, "秋の価格です。金曜日までにご返事ください。", NOON);
    }

    private static Local local() {
        return new Local(
                Release.VERSION,
                PARTNER,
                MAIN,
                1,
                List.of(
                        new Local.Difference(PagePath.of("/about/"), "", Local.What.OFFLINE, NOON, "価格が間違っています。"),
                        new Local.Difference(PagePath.of("/about/"), "hours", Local.What.MERGED, NOON, "")),
                0,
                NOON);
    }

    private static Reply waiting(Signed signed) {
        return new Reply(
                Release.VERSION,
                PARTNER,
                MAIN,
                1,
                signed.digest(),
                1,
                Reply.Verdict.WAITING,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                NOON);
    }

    private static Reply reply(Edition edition, Signed signed) {
        return new Reply(
                Release.VERSION,
                PARTNER,
                MAIN,
                1,
                signed.digest(),
                1,
                Reply.Verdict.ACCEPTED,
                List.of(),
                Optional.of(edition.root()),
                Optional.of("satoru"),
                "",
                NOON);
    }

    private static List<byte[]> contents(Edition edition, MapStore store) {
        return edition.entries().stream()
                .map(entry -> store.objects.get(entry.object()))
                .toList();
    }

    /** As they are: how well zlib compresses may differ between Java versions, and the files must not. */
    private static byte[] pack(List<byte[]> objects) {
        Pack pack = new Pack();
        objects.forEach(object -> pack.add(new Packed(false, object)));
        return pack.bytes();
    }
}
