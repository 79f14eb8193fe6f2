package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.DeliveringHinode.HINODE;
import static org.noren.main.publishing.DeliveringHinode.NOBODY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Edition;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Wanted;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.site.link.LinkAnswer;

/** Whatever a partner asks for or says, a delivery ends, and gives nothing that is not this partner's. */
class APartnerThatCannotBeBelievedTest {
    private final DeliveringHinode hinode = new DeliveringHinode();

    @Test
    void givesNothingThatIsNoPartOfTheRelease() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 10, "");
        Digest draft = hinode.main.put(new byte[] {4, 2});
        hinode.sapporo.wish = wanted -> new Wanted(wanted.release(), List.of(draft));

        Outcome.Distrusted distrusted = assertInstanceOf(
                Outcome.Distrusted.class,
                hinode.deliver(hinode.release(1, edition, "sapporo"), edition, Optional.empty()));

        assertEquals("asked-for-foreign-object", distrusted.code());
    }

    @Test
    void doesNotSendTheSameForEver() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 10, "");
        hinode.sapporo.wish = wanted -> new Wanted(wanted.release(), List.of(edition.root()));

        assertInstanceOf(
                Outcome.Failed.class, hinode.deliver(hinode.release(1, edition, "sapporo"), edition, Optional.empty()));
    }

    @Test
    void endsBeforeItsLeaseHoweverSlowlyThePartnerAsks() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 300, "");
        UnaryOperator<Wanted> oneByOne = wanted ->
                new Wanted(wanted.release(), wanted.objects().stream().limit(1).toList());
        hinode.sapporo.wish = wanted -> {
            hinode.clock.advance(Duration.ofSeconds(14));
            return oneByOne.apply(wanted);
        };
        Instant start = hinode.clock.instant();

        assertInstanceOf(
                Outcome.Failed.class, hinode.deliver(hinode.release(1, edition, "sapporo"), edition, Optional.empty()));

        assertTrue(Duration.between(start, hinode.clock.instant()).compareTo(LaneDesk.LEASE) < 0);
        hinode.sapporo.wish = oneByOne;
        assertInstanceOf(
                Outcome.Heard.class, hinode.deliver(hinode.release(1, edition, "sapporo"), edition, Optional.empty()));
    }

    @Test
    void believesNoReceiptButTheRightOne() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 10, "");
        Signed release = hinode.release(1, edition, "sapporo");

        hinode.sapporo.lie = receipt -> with(receipt, "naha", receipt.release());
        assertEquals("receipt-foreign", distrusted(release, edition));
        hinode.sapporo.lie = receipt -> with(receipt, "sapporo", Optional.of(edition.root()));
        assertEquals("receipt-of-another-release", distrusted(release, edition));
        hinode.sapporo.lie = receipt -> receipt;
        Signer own = hinode.sapporo.key;
        hinode.sapporo.key = TestKeys.signer();
        Delivery.Partner known = new Delivery.Partner(hinode.sapporo.name, hinode.sapporo, List.of(own.key()));
        Outcome forged = new Delivery(known, HINODE, hinode.clock)
                .deliver(release, NOBODY, hinode.objects(edition, Optional.empty()));
        assertEquals(
                "receipt-forged",
                assertInstanceOf(Outcome.Distrusted.class, forged).code());
        hinode.sapporo.key = own;
        assertInstanceOf(Outcome.Heard.class, hinode.deliver(release, edition, Optional.empty()));
    }

    @Test
    void tellsApartWhatCanBeTriedAgainAndWhatCannot() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 10, "");
        Signed release = hinode.release(1, edition, "sapporo");

        hinode.sapporo.instead = Optional.of(new LinkAnswer.Unreachable("timed out"));
        assertInstanceOf(Outcome.Failed.class, hinode.deliver(release, edition, Optional.empty()));
        hinode.sapporo.instead = Optional.of(new LinkAnswer.Refused(Problem.of(Code.BUSY, "x", "r")));
        assertInstanceOf(Outcome.Failed.class, hinode.deliver(release, edition, Optional.empty()));
        hinode.sapporo.instead = Optional.of(new LinkAnswer.Refused(Problem.of(Code.RELEASE_EXPIRED, "x", "r")));
        assertInstanceOf(Outcome.Refused.class, hinode.deliver(release, edition, Optional.empty()));
        hinode.sapporo.instead = Optional.of(new LinkAnswer.Untrusted("another certificate"));
        assertEquals("partner-not-proven", distrusted(release, edition));
        hinode.sapporo.instead = Optional.of(new LinkAnswer.Answered("{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("answer-malformed", distrusted(release, edition));
    }

    private String distrusted(Signed release, Edition edition) {
        return assertInstanceOf(Outcome.Distrusted.class, hinode.deliver(release, edition, Optional.empty()))
                .code();
    }

    private static Receipt with(Receipt receipt, String partner, Optional<Digest> release) {
        return new Receipt(
                1,
                new SiteName(partner),
                receipt.main(),
                receipt.number(),
                release,
                receipt.edition(),
                receipt.values(),
                receipt.since(),
                receipt.highest(),
                receipt.original(),
                receipt.time());
    }
}
