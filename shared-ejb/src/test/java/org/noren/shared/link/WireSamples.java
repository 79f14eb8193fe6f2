package org.noren.shared.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Packed;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.Ed25519;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.Token;

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
        Edition edition = edition(store);
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
        sisters(files);
        files.put(
                "problem.json",
                StrictJson.write(Problem.of(Code.RELEASE_REPLAYED, "number 1 has been here before", "0a1b2c3d")));
        files.put(
                "problem-version.json",
                StrictJson.write(
                        Problem.of(Code.VERSION_NOT_SPOKEN, "version 9 of the link is not spoken here", "0a1b2c3d")));
        broken(release, signed, files);
        return files;
    }

    private static void sisters(Map<String, byte[]> files) {
        Passage passage = passage();
        Signed signed = Signed.by(main(), passage);
        files.put("sisters-wish.json", StrictJson.write(new SistersWish(Release.VERSION, office("sapporo"))));
        files.put("sisters.json", StrictJson.write(family()));
        files.put("sisters-none.json", StrictJson.write(new Sisters(1, MAIN, Optional.empty(), List.of(), NOON)));
        files.put(
                "passage-wish.json",
                StrictJson.write(new PassageWish(
                        Release.VERSION, passage.to(), passage.account(), passage.name(), passage.strength(), NOON)));
        files.put("passage-header.json", signed.bytes());
        files.put("passage.json", StrictJson.write(signed));
        files.put("passage-given.json", StrictJson.write(new PassageGiven(Release.VERSION, office("naha"), signed)));
        String later = passage.expires().toString();
        files.put("broken/passage-for-kushiro.json", changed(signed, "\"to\":\"naha\"", "\"to\":\"kushiro\""));
        files.put("broken/passage-by-asahi.json", changed(signed, "\"main\":\"hinode\"", "\"main\":\"asahi\""));
        files.put("broken/passage-for-too-long.json", changed(signed, later, "2026-11-20T12:01:01Z"));
        files.put("broken/passage-unknown-field.json", changed(signed, "\"name\"", "\"role\":\"manager\",\"name\""));
        files.put("broken/passage-double-key.json", changed(signed, "\"to\":", "\"to\":\"sapporo\",\"to\":"));
        files.put("broken/passage-signed-by-partner.json", StrictJson.write(Signed.by(partner(), passage)));
        byte[] other = signed.bytes().clone();
        other[other.length / 2] ^= 1;
        files.put(
                "broken/passage-changed-byte.json",
                StrictJson.write(
                        new Signed(Base64.getEncoder().encodeToString(other), signed.signature(), signed.key())));
    }

    /** From sapporo to naha. */
    private static Passage passage() {
        return new Passage(
                Release.VERSION,
                MAIN,
                PARTNER,
                new SiteName("naha"),
                new Token("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
                "satoru",
                "佐藤 悟",
                Passage.Strength.SECOND_FACTOR,
                NOON,
                NOON,
                NOON.plus(Passage.LIFE));
    }

    private static Sisters family() {
        return new Sisters(
                Release.VERSION,
                MAIN,
                Optional.of("くらし株式会社"),
                List.of(
                        new Sisters.Sister(
                                new SiteName("kushiro"),
                                "日の出 釧路",
                                "https://kushiro.example",
                                Optional.empty(),
                                Sisters.State.NEW.wire(),
                                NOON,
                                0),
                        new Sisters.Sister(
                                new SiteName("naha"),
                                "日の出 那覇",
                                "https://naha.example",
                                Optional.of(office("naha")),
                                Sisters.State.ASKED.wire(),
                                NOON,
                                1)),
                NOON);
    }

    private static SiteOrigin office(String site) {
        return new SiteOrigin("https://office." + site + ".example:8445");
    }

    private static void broken(Release release, Signed signed, Map<String, byte[]> files) {
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
        files.put("broken/release-signed-by-partner.json", StrictJson.write(Signed.by(partner(), release)));
        byte[] other = signed.bytes().clone();
        other[other.length / 2] ^= 1;
        files.put(
                "broken/release-changed-byte.json",
                StrictJson.write(
                        new Signed(Base64.getEncoder().encodeToString(other), signed.signature(), signed.key())));
        String envelope = new String(StrictJson.write(signed), StandardCharsets.UTF_8);
        files.put(
                "broken/envelope-double-key.json",
                envelope.replace("\"key\":", "\"key\":\"0\",\"key\":").getBytes(StandardCharsets.UTF_8));
    }

    /** The header with some of its text replaced, signed by the main site all the same. */
    private static byte[] changed(Signed signed, String... fromTo) {
        String header = new String(signed.bytes(), StandardCharsets.UTF_8);
        for (int i = 0; i < fromTo.length; i += 2) {
            if (!header.contains(fromTo[i])) {
                throw new IllegalStateException("the header has no " + fromTo[i]);
            }
            header = header.replace(fromTo[i], fromTo[i + 1]);
        }
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        Signer signer = main();
        return StrictJson.write(new Signed(
                Base64.getEncoder().encodeToString(bytes),
                Base64.getEncoder().encodeToString(signer.sign(bytes)),
                signer.key().id()));
    }

    private static Edition edition(MapStore store) {
        SanitisingPolicy policy = SanitisingPolicy.CURRENT;
        String layout = policy.sanitiseLayout("<html><head><link rel=\"stylesheet\" href=\"/shop.css\"></head>"
                        + "<body><nav data-slot=\"navigation\"></nav><main data-slot=\"content\"></main></body></html>")
                .html();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(
                store, "/.layout/shop", Kind.LAYOUT, Layout.of("shop", layout).bytes(), null, null));
        entries.add(entry(
                store,
                "/.menu/ja",
                Kind.MENU,
                new Menu("ja", List.of(new Menu.Item(PagePath.of("/goods/"), "暖簾"))).bytes(),
                null,
                "ja"));
        entries.add(entry(store, "/", Kind.PAGE, page("日の出", "<p>暖簾は <a href=\"/goods/\">こちら</a></p>"), null, "ja"));
        entries.add(entry(store, "/goods/", Kind.PAGE, page("暖簾", "<p>#{7*7} is text</p>"), null, "ja"));
        byte[] css = "nav { color: #223 }\n".getBytes(StandardCharsets.UTF_8);
        entries.add(entry(store, "/shop.css", Kind.ASSET, css, "text/css; charset=utf-8", null));
        byte[] moved = new Redirect(PagePath.of("/goods/")).bytes();
        entries.add(entry(store, "/wares/", Kind.REDIRECT, moved, null, null));
        return store.keep(store.empty().with(entries, List.of()));
    }

    private static byte[] page(String title, String body) {
        return new Page("ja", title, "", "shop", body).bytes();
    }

    private static Entry entry(MapStore store, String path, Kind kind, byte[] object, String mediaType, String locale) {
        return new Entry(
                PagePath.of(path),
                kind,
                store.put(object),
                object.length,
                Optional.ofNullable(mediaType),
                Optional.ofNullable(locale),
                Map.of());
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
