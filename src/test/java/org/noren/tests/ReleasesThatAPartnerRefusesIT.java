package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Release;
import org.noren.shared.link.Wanted;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.TestKeys;
import org.noren.tests.LinkCaller.Answer;

/**
 * Somebody has the main site's keys and sends naha releases that are wrong in one point. Each is refused with a code and a
 * line in the log, shoppers see nothing of it, and the same release without the fault is taken right after. The true main
 * site stands still meanwhile, and sets things right afterwards.
 */
@OnThreeServers
class ReleasesThatAPartnerRefusesIT {
    private static final String HOME = "/";

    private final Shop naha = new Shop(House.NAHA);
    private StolenKeys keys;
    private ServerLog log;
    private String before = "";
    private String shown = "";
    private boolean refused;

    @BeforeAll
    static void theMainSiteStandsStill() throws Exception {
        House.pause(House.HINODE);
    }

    @AfterAll
    static void theMainSiteSetsThingsRight() throws Exception {
        House.goOn(House.HINODE);
        Office.of(House.HINODE).publish("/news/right.html", "Right", "<p>Everything as it was.</p>");
        new Shop(House.NAHA).awaits("/news/right.html", "Everything as it was.");
    }

    @BeforeEach
    void remember() throws Exception {
        keys = new StolenKeys(House.NAHA);
        log = ServerLog.of(House.NAHA);
        before = naha.release();
        shown = naha.get(HOME).body();
    }

    @AfterEach
    void everyRefusalWasSeen() {
        assertTrue(refused);
    }

    @Test
    void oneThatIsServedAndOneThatIsOlderThanItAreNotTakenAgain() throws Exception {
        Goods older = Goods.fine("older");
        Release first = keys.good(older.edition());
        taken(first, older);
        Goods newer = Goods.fine("newer");
        Release second = keys.good(newer.edition());
        taken(second, newer);
        remember();
        refused("release-replayed", keys.offer(first));
        long number = keys.served().number();
        refused(
                "release-replayed",
                keys.offer(keys.release(
                        older.edition(), "hinode", "naha", Instant.now(), number, Map.of("telephone", "1"))));
        refused(
                "release-replayed",
                keys.offer(keys.release(
                        older.edition(), "hinode", "naha", Instant.now(), number - 1, Map.of("telephone", "1"))));
        taken(keys.good(older.edition()), older);
    }

    @Test
    void oneThatHasExpiredAndOneFromTheFuture() throws Exception {
        Goods goods = Goods.fine("in time");
        Instant now = Instant.now();
        refused(
                "release-expired",
                keys.offer(keys.release(goods.edition(), "hinode", "naha", now.minus(Duration.ofDays(8)))));
        refused(
                "release-from-the-future",
                keys.offer(keys.release(goods.edition(), "hinode", "naha", now.plus(Duration.ofDays(8)))));
        taken(keys.good(goods.edition()), goods);
    }

    @Test
    void oneForAnotherPartnerAndOneByAnotherMainSite() throws Exception {
        Goods goods = Goods.fine("ours");
        Instant now = Instant.now();
        refused("release-for-another-partner", keys.offer(keys.release(goods.edition(), "hinode", "sapporo", now)));
        refused("release-of-another-main-site", keys.offer(keys.release(goods.edition(), "kamome", "naha", now)));
        taken(keys.good(goods.edition()), goods);
    }

    @Test
    void oneThatAnotherKeySigned() throws Exception {
        Goods goods = Goods.fine("signed");
        Release release = keys.good(goods.edition());
        refused("release-forged", keys.offer(Signed.by(TestKeys.signer(), release)));
        Signed right = Signed.by(keys.publishing, release);
        String other = new String(Base64.getDecoder().decode(right.message()), UTF_8)
                .replace("\"number\":" + release.number(), "\"number\":" + (release.number() + 1));
        Signed changed =
                new Signed(Base64.getEncoder().encodeToString(other.getBytes(UTF_8)), right.signature(), right.key());
        refused("release-forged", keys.offer(changed));
        taken(release, goods);
    }

    @Test
    void oneThatIsLongerThanAllowed() throws Exception {
        Goods goods = Goods.fine("short");
        Map<String, String> many =
                IntStream.range(0, 200).boxed().collect(Collectors.toMap(i -> "value" + i, i -> "x".repeat(900)));
        Release release = keys.good(goods.edition());
        refused(
                "too-long",
                keys.offer(keys.release(goods.edition(), "hinode", "naha", Instant.now(), release.number(), many)));
        taken(release, goods);
    }

    @Test
    void oneWithADoubleKeyOrAnUnknownOne() throws Exception {
        Goods goods = Goods.fine("strict");
        Release release = keys.good(goods.edition());
        String json = new String(StrictJson.write(release), UTF_8);
        for (String wrong : List.of(
                json.replace("\"policy\":1", "\"policy\":1,\"policy\":1"),
                json.replace("\"policy\":1", "\"policy\":1,\"and\":1"),
                json.replace("\"policy\":1", "\"policy\":\"1\""),
                json + " {}")) {
            assertNotEquals(json, wrong);
            refused("malformed", keys.offer(signed(wrong)));
        }
        String around = new String(StrictJson.write(Signed.by(keys.publishing, release)), UTF_8);
        refused(
                "malformed",
                keys.offer(around.replace("\"key\":", "\"key\":\"0\",\"key\":").getBytes(UTF_8)));
        taken(release, goods);
    }

    @Test
    void oneWithAChangedObjectAMissingOneOrOneThatNobodyAskedFor() throws Exception {
        Goods goods = Goods.fine("whole");
        Release release = keys.good(goods.edition());
        Signed offer = Signed.by(keys.publishing, release);
        Digest wanted = keys.offer(offer).message(Wanted.class).objects().get(0);
        byte[] changed = goods.store.find(wanted).orElseThrow().clone();
        changed[changed.length / 2] ^= 1;
        refused("object-not-wanted", keys.send(offer.digest(), List.of(Packed.of(changed))));
        refused("object-not-wanted", keys.send(offer.digest(), List.of(Packed.of("anything".getBytes(UTF_8)))));
        refused("objects-missing", keys.flip(offer.digest()));
        refused("not-offered", keys.flip(Digest.of("never offered".getBytes(UTF_8))));
        taken(release, goods);
    }

    @Test
    void oneInWhichTwoObjectsAreSwapped() throws Exception {
        Goods goods = Goods.fine("in place");
        Release release = keys.good(goods.edition());
        Signed offer = Signed.by(keys.publishing, release);
        Wanted root = keys.offer(offer).message(Wanted.class);
        Goods swapped = Goods.fine("in place").swapped("/", "/goods/");
        byte[] node = swapped.store.find(swapped.edition().root()).orElseThrow();
        assertNotEquals(root.objects().get(0), Digest.of(node));
        refused("object-not-wanted", keys.send(offer.digest(), List.of(Packed.of(node))));
        taken(release, goods);
    }

    @Test
    void oneWithAPageThatIsNotSanitisedOrNoPageAtAll() throws Exception {
        Goods script = Goods.fine("dirty").page("/bad/", "<p onclick=\"alert(1)\">Bad</p><script>alert(1)</script>");
        refused("page-not-clean", keys.update(keys.good(script.edition()), script));
        Goods twice = Goods.fine("dirty")
                .pageOf(
                        "/bad/",
                        "{\"noren\":\"page\",\"locale\":\"ja\",\"title\":\"T\",\"title\":\"U\",\"description\":\"\","
                                + "\"layout\":\"shop\",\"body\":\"<p>x</p>\"}");
        refused("edition-malformed", keys.update(keys.good(twice.edition()), twice));
        Goods office = Goods.fine("dirty").page("/office/sign-in.xhtml", "<p>Sign in here</p>");
        refused("path-reserved", keys.update(keys.good(office.edition()), office));
        Goods clean = Goods.fine("clean").page("/bad/", "<p>Good</p>");
        taken(keys.good(clean.edition()), clean);
        assertTrue(naha.shows("/bad/", "Good"));
    }

    private Signed signed(String message) {
        byte[] bytes = message.getBytes(UTF_8);
        Base64.Encoder base64 = Base64.getEncoder();
        return new Signed(
                base64.encodeToString(bytes),
                base64.encodeToString(keys.publishing.sign(bytes)),
                keys.publishing.key().id());
    }

    private void refused(String code, Answer answer) throws Exception {
        Problem problem = answer.problem();
        assertEquals(code, problem.code(), problem.detail());
        assertEquals(before, naha.release(), "what shoppers see changed with a refusal: " + code);
        assertEquals(shown, naha.get(HOME).body(), "what shoppers see changed with a refusal: " + code);
        log.tells("link refused code=" + code, "reference=" + problem.reference());
        refused = true;
    }

    private void taken(Release release, Goods goods) throws Exception {
        Signed receipt = keys.update(release, goods).message(Signed.class);
        List<Long> numbers = new ArrayList<>();
        numbers.add(StrictJson.read(receipt.bytes(), Receipt.class).number());
        assertEquals(List.of(release.number()), numbers);
        assertTrue(naha.release().startsWith(release.number() + " "), naha.release());
    }
}
