package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.Code;
import org.noren.shared.seal.Signed;

/** A moved page's old address is taken in; a circle that closes over several releases is not. */
class RedirectsThatArriveTest {
    private final Hinode main = Hinode.small();
    private final Sapporo sapporo = new Sapporo(main);

    @Test
    void aMovedPageIsTakenInAndMayMoveOnOrBack() {
        main.delete("/goods/").page("/wares/", "<p>Goods</p>").redirect("/goods/", "/wares/");
        assertServed(release(1));
        main.delete("/wares/")
                .page("/shop/", "<p>Goods</p>")
                .redirect("/goods/", "/shop/")
                .redirect("/wares/", "/shop/");
        assertServed(release(2));
        main.delete("/shop/")
                .page("/goods/", "<p>Goods</p>")
                .redirect("/wares/", "/goods/")
                .redirect("/shop/", "/goods/");
        assertServed(release(3));
    }

    @Test
    void aChainWhoseFirstLinkIsServedAlreadyIsRefused() {
        main.redirect("/old/", "/goods/");
        Signed good = release(1);
        assertServed(good);
        main.delete("/goods/").redirect("/goods/", "/");
        assertRefused(Code.EDITION_MALFORMED, sapporo.update(release(2), main));
        assertEquals(Optional.of(good.digest()), sapporo.served());
    }

    @Test
    void aDirectLinkIsAPartnersOwnAndNeverArrives() {
        main.directLink("/old/", "/goods/");
        assertRefused(Code.EDITION_MALFORMED, sapporo.update(release(1), main));
    }

    private void assertServed(Signed release) {
        given(sapporo.update(release, main));
        assertEquals(Optional.of(release.digest()), sapporo.served());
    }

    private Signed release(int number) {
        return new ReleaseDraft(number, main.edition().root(), sapporo.clock.instant()).by(main.signer);
    }
}
