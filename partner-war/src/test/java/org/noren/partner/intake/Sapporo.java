package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.link.Code;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Wanted;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.site.testing.MovableClock;

/** A partner that trusts one main site. */
public final class Sapporo {
    public final MovableClock clock;
    public final Signer receiptKey = TestKeys.signer();
    public final Trust trust;
    public final Intake intake;
    public final Heartbeats heartbeats;
    public final IntakeBook book;
    int switches;

    Sapporo(Hinode main) {
        this(main, new MemoryBook());
    }

    private Sapporo(Hinode main, MemoryBook book) {
        this(main, book, book.objects, new MovableClock());
    }

    Sapporo(Hinode main, IntakeBook book, ObjectSource objects, MovableClock clock) {
        this(main, book, objects, new Unasked(), clock);
    }

    /** @param consent whoever has to say yes first */
    public Sapporo(Hinode main, IntakeBook book, ObjectSource objects, Consent consent, MovableClock clock) {
        this.clock = clock;
        this.trust = new Trust(new SiteName("sapporo"), new SiteName("hinode"), Set.of(main.signer.key()));
        Receipts receipts = new Receipts(trust, receiptKey, new NoPages(), clock);
        this.book = book;
        this.intake = new Intake(trust, book, objects, receipts, consent, new Counting(), clock);
        this.heartbeats = new Heartbeats(trust, book, receipts, clock);
    }

    public ReleaseDraft release(long number, Hinode main) {
        return new ReleaseDraft(number, main.edition().root(), clock.instant());
    }

    /** Offers, sends what is asked for until nothing is, and switches; the first refusal ends it. */
    public Answer<Signed> update(Signed offer, Hinode main) {
        Answer<Wanted> answer = intake.offer(offer);
        while (answer instanceof Answer.Given<Wanted> given && !given.value().nothing()) {
            Wanted wanted = given.value();
            for (byte[] pack : main.packs(wanted.objects())) {
                answer = intake.take(offer.digest(), pack);
                if (answer instanceof Answer.Refused<Wanted> refused) {
                    return Answer.refused(refused.refusal());
                }
            }
            if (answer instanceof Answer.Given<Wanted> next && next.value().equals(wanted)) {
                break;
            }
        }
        return answer instanceof Answer.Refused<Wanted> refused
                ? Answer.refused(refused.refusal())
                : intake.switchTo(offer.digest());
    }

    public Receipt serves() {
        return opened(intake.receipt());
    }

    public Receipt opened(Signed receipt) {
        try {
            return receipt.open(List.of(receiptKey.key()), Receipt.class);
        } catch (Signed.Forged | org.noren.shared.seal.StrictJson.Refused e) {
            throw new AssertionError("a receipt that its own key does not open", e);
        }
    }

    public Optional<Digest> served() {
        return serves().release();
    }

    public static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T> given) {
            return given.value();
        }
        return fail("expected to be taken: " + answer);
    }

    public static void assertRefused(Code code, Answer<?> answer) {
        Answer.Refused<?> refused = assertInstanceOf(Answer.Refused.class, answer, answer::toString);
        assertEquals(code, refused.refusal().code(), refused.refusal()::detail);
    }

    private final class Counting implements Readers {
        @Override
        public void switched() {
            switches++;
        }

        @Override
        public void lookAgain() {}
    }

    /** A partner without pages of its own. */
    public static final class NoPages implements Originals {
        @Override
        public Set<PagePath> pages() {
            return Set.of();
        }

        @Override
        public Set<Digest> objects() {
            return Set.of();
        }
    }
}
