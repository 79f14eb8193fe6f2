package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Wanted;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;

/** Contents that must be refused although the header is good. Readers see nothing of it, and the next release is taken. */
class RefusedObjectsTest {
    private final Hinode main = Hinode.small();
    private final Sapporo sapporo = new Sapporo(main);
    private final Signed first = sapporo.release(1, main).by(main.signer);
    private final Signed served = given(sapporo.update(first, main));

    @AfterEach
    void stillServesTheFirstAndTakesAGoodOne() {
        assertEquals(Optional.of(first.digest()), sapporo.served());
        assertEquals(1, sapporo.switches);
        Hinode good = new HinodeAgain(main).site();
        Signed next = new ReleaseDraft(9, good.edition().root(), sapporo.clock.instant()).by(main.signer);
        given(sapporo.update(next, good));
        assertEquals(Optional.of(next.digest()), sapporo.served());
        assertEquals(2, sapporo.switches);
    }

    /** A good site; the key stays the first one's. */
    private record HinodeAgain(Hinode main) {
        Hinode site() {
            return Hinode.small().page("/good/", "<p>Good</p>");
        }
    }

    @Test
    void aChangedObjectIsNotWhatWasAskedFor() {
        Signed offer = offer(main.page("/goods/", "<p>New goods</p>"));
        Wanted wanted = given(sapporo.intake.offer(offer));
        byte[] object = main.store.objects.get(wanted.objects().get(0)).clone();
        object[object.length / 2] ^= 1;
        assertRefused(Code.OBJECT_NOT_WANTED, take(offer, Packed.of(object)));
        assertRefused(Code.OBJECTS_MISSING, sapporo.intake.switchTo(offer.digest()));
    }

    @Test
    void anObjectThatNobodyAskedForIsNotKeptNorAreThoseBesideIt() {
        Signed offer = offer(main.page("/goods/", "<p>New goods</p>"));
        Wanted wanted = given(sapporo.intake.offer(offer));
        byte[] asked = main.store.objects.get(wanted.objects().get(0));
        byte[] unasked = "anything".getBytes(StandardCharsets.UTF_8);
        assertRefused(Code.OBJECT_NOT_WANTED, take(offer, Packed.of(asked), Packed.of(unasked)));
        assertEquals(wanted, given(sapporo.intake.offer(offer)));
        assertFalse(objects().containsKey(Digest.of(unasked)));
    }

    @Test
    void whatAnotherReleaseLeadsToMayNotComeWithThisOne() {
        Signed offer = offer(main.page("/goods/", "<p>New goods</p>"));
        Wanted wanted = given(sapporo.intake.offer(offer));
        byte[] asked = main.store.objects.get(wanted.objects().get(0));
        Digest released = main.edition().root();
        Hinode later = main.page("/later/", "<p>Not yet</p>");
        byte[] page = main.store.objects.get(
                later.edition().find(PagePath.of("/later/")).orElseThrow().object());
        assertFalse(released.equals(later.edition().root()));

        assertRefused(Code.OBJECT_NOT_WANTED, take(offer, Packed.of(asked), Packed.of(page)));

        assertFalse(objects().containsKey(Digest.of(page)));
        main.delete("/later/");
    }

    @Test
    void aMissingObjectIsAskedForUntilItComes() {
        Signed offer = offer(main.page("/goods/", "<p>New goods</p>"));
        Wanted root = given(sapporo.intake.offer(offer));
        Wanted next = given(
                sapporo.intake.take(offer.digest(), main.packs(root.objects()).get(0)));
        assertFalse(next.nothing());
        assertRefused(Code.OBJECTS_MISSING, sapporo.intake.switchTo(offer.digest()));
    }

    @Test
    void twoObjectsThatSwappedPlacesInTheTreeAreRefused() {
        Entry home = main.entry("/");
        Entry goods = main.entry("/goods/");
        Digest signedRoot = main.page("/", "<p>Another home</p>").edition().root();
        Signed offer = new ReleaseDraft(2, signedRoot, sapporo.clock.instant()).by(main.signer);
        main.put(with(home, goods.object(), goods.size())).put(with(goods, home.object(), home.size()));
        byte[] swapped = main.store.objects.get(main.edition().root());
        given(sapporo.intake.offer(offer));
        assertRefused(Code.OBJECT_NOT_WANTED, take(offer, Packed.of(swapped)));
    }

    @Test
    void aPageWhereAPictureBelongsIsRefusedEvenIfSigned() {
        Entry dot = main.entry("/dot.txt");
        Entry home = main.entry("/");
        main.put(with(home, dot.object(), dot.size()));
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void aPageThatIsNotSanitisedIsRefused() {
        main.page("/bad/", "<p onclick=\"alert(1)\">Bad</p><script>alert(1)</script>");
        refusedWhole(Code.PAGE_NOT_CLEAN);
    }

    @Test
    void aLayoutThatIsNotSanitisedIsRefused() {
        main.layout(
                "bad", "<html><head><script>x</script></head><body><main data-slot=\"content\"></main></body></html>");
        refusedWhole(Code.PAGE_NOT_CLEAN);
    }

    @Test
    void aPageWithADoubleKeyIsRefused() {
        String page = new String(new Page("ja", "T", "", "shop", "<p>x</p>").bytes(), StandardCharsets.UTF_8);
        String twice = page.replace("\"title\":\"T\"", "\"title\":\"T\",\"title\":\"U\"");
        main.put("/twice/", Kind.PAGE, twice.getBytes(StandardCharsets.UTF_8), Optional.empty(), "ja");
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void aPageAtAPathOfTheServerIsRefused() {
        main.page("/office/login", "<p>Sign in here</p>");
        refusedWhole(Code.PATH_RESERVED);
    }

    @Test
    void aRedirectThatLeadsToTheServerIsRefused() {
        String json = "{\"noren\":\"redirect\",\"to\":\"/office/\"}";
        main.put("/old/", Kind.REDIRECT, json.getBytes(StandardCharsets.UTF_8), Optional.empty(), null);
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void aRedirectThatLeadsElsewhereIsRefused() {
        String json = "{\"noren\":\"redirect\",\"to\":\"//evil.example/\"}";
        main.put("/old/", Kind.REDIRECT, json.getBytes(StandardCharsets.UTF_8), Optional.empty(), null);
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void aRedirectAtAPathOfTheServerIsRefused() {
        main.redirect("/office/login", "/goods/");
        refusedWhole(Code.PATH_RESERVED);
    }

    @Test
    void aRedirectToItselfIsRefused() {
        main.redirect("/old/", "/old/");
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void redirectsThatLeadInACircleAreRefused() {
        main.redirect("/old/", "/older/").redirect("/older/", "/old/");
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void aRedirectThatLeadsToARedirectIsRefused() {
        main.redirect("/older/", "/old/").redirect("/old/", "/goods/");
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void anAssetAtAPathOfTheServerIsRefused() {
        main.asset("/link/x.txt", "text/plain; charset=utf-8", "x".getBytes(StandardCharsets.UTF_8));
        refusedWhole(Code.PATH_RESERVED);
    }

    @Test
    void anAssetThatIsNotWhatItSaysIsRefused() {
        main.asset("/x.png", "image/png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refusedWhole(Code.ASSET_NOT_ALLOWED);
    }

    @Test
    void aTextThatIsServedAsHtmlIsRefused() {
        main.asset("/x.txt", "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refusedWhole(Code.ASSET_NOT_ALLOWED);
    }

    @Test
    void aDrawingWithAScriptIsRefused() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        main.asset("/x.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
        refusedWhole(Code.ASSET_NOT_ALLOWED);
    }

    @Test
    void aSizeThatIsNotTheContentsIsRefused() {
        Entry home = main.entry("/");
        main.put(with(home, home.object(), home.size() + 1));
        refusedWhole(Code.EDITION_MALFORMED);
    }

    @Test
    void aBombIsNotUnpacked() {
        Signed offer = offer(main.page("/goods/", "<p>New goods</p>"));
        given(sapporo.intake.offer(offer));
        Packed bomb = Packed.of(new byte[64 << 20]);
        assertTrue(bomb.deflated() && bomb.bytes().length < 100_000);
        assertRefused(Code.OBJECT_NOT_WANTED, take(offer, bomb));
        assertRefused(Code.TOO_LONG, take(offer, new Packed(false, new byte[Chunks.LONGEST_OBJECT + 1])));
        assertRefused(Code.MALFORMED, sapporo.intake.take(offer.digest(), "no pack".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void objectsOfAReleaseThatWasNotOfferedAreRefused() {
        Signed offer = offer(main.page("/goods/", "<p>New goods</p>"));
        assertRefused(
                Code.NOT_OFFERED,
                sapporo.intake.take(offer.digest(), main.packs(List.of()).get(0)));
        assertRefused(Code.NOT_OFFERED, sapporo.intake.switchTo(offer.digest()));
    }

    private void refusedWhole(Code code) {
        Signed offer = offer(main);
        assertRefused(code, sapporo.update(offer, main));
        assertRefused(code, sapporo.intake.switchTo(offer.digest()));
    }

    private Signed offer(Hinode site) {
        return sapporo.release(2, site).by(main.signer);
    }

    private Answer<Wanted> take(Signed offer, Packed... objects) {
        return sapporo.intake.take(
                offer.digest(), Hinode.packed(List.of(objects)).get(0));
    }

    private Map<Digest, byte[]> objects() {
        return ((MemoryBook) sapporo.book).objects.objects;
    }

    private static Entry with(Entry entry, Digest object, long size) {
        return new Entry(
                PagePath.of(entry.path().value()),
                entry.kind(),
                object,
                size,
                entry.mediaType(),
                entry.locale(),
                entry.alternates());
    }
}
