package org.noren.main.publishing;

import java.util.Optional;
import org.noren.main.publishing.Delivery.Answered;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.link.Code;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Reply;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkAnswer;

/** Reads what one partner answers under its signature; whatever is not its own, or not about what was asked, ends the visit (B2). */
final class SignedAnswers {
    private final Delivery.Partner partner;
    private final SiteName main;

    SignedAnswers(Delivery.Partner partner, SiteName main) {
        this.partner = partner;
        this.main = main;
    }

    /** What the partner said to a question. */
    sealed interface Said {
        record Replied(Answered answered) implements Said {}

        /** @param outcome how the visit ends for it */
        record Nothing(Outcome outcome) implements Said {}
    }

    Said reply(LinkAnswer answer, Digest release) {
        if (!(answer instanceof LinkAnswer.Answered said)) {
            return new Said.Nothing(none(answer));
        }
        try {
            Signed signed = StrictJson.read(said.body(), Signed.class);
            Reply reply = signed.open(partner.receiptKeys(), Reply.class);
            boolean own = reply.partner().equals(partner.name())
                    && reply.main().equals(main)
                    && reply.release().equals(release);
            return own
                    ? new Said.Replied(new Answered(reply, signed))
                    : new Said.Nothing(new Outcome.Distrusted(
                            "reply-foreign",
                            "the reply is of " + reply.partner() + " about release "
                                    + reply.release().brief()));
        } catch (StrictJson.Refused e) {
            return new Said.Nothing(
                    new Outcome.Distrusted("answer-malformed", "the reply is not of the protocol: " + e.getMessage()));
        } catch (Signed.Forged e) {
            return new Said.Nothing(new Outcome.Distrusted("reply-forged", e.getMessage()));
        }
    }

    /**
     * @param expected the release that must be served now, if one must
     * @param objects how many went out before, and how many bytes
     */
    Outcome receipt(LinkAnswer answer, Optional<Digest> expected, int objects, long bytes) {
        if (!(answer instanceof LinkAnswer.Answered answered)) {
            return none(answer);
        }
        try {
            Signed signed = StrictJson.read(answered.body(), Signed.class);
            Receipt receipt = signed.open(partner.receiptKeys(), Receipt.class);
            if (!receipt.partner().equals(partner.name()) || !receipt.main().equals(main)) {
                return new Outcome.Distrusted(
                        "receipt-foreign", "the receipt is of " + receipt.partner() + " for " + receipt.main());
            }
            if (expected.isPresent() && !receipt.release().equals(expected)) {
                return new Outcome.Distrusted(
                        "receipt-of-another-release",
                        "told to switch to " + expected.get().brief() + ", the partner serves release "
                                + receipt.number());
            }
            return new Outcome.Heard(receipt, signed, objects, bytes);
        } catch (StrictJson.Refused e) {
            return new Outcome.Distrusted("answer-malformed", "the receipt is not of the protocol: " + e.getMessage());
        } catch (Signed.Forged e) {
            return new Outcome.Distrusted("receipt-forged", e.getMessage());
        }
    }

    /** How a visit ends to which the partner gave no answer. */
    static Outcome none(LinkAnswer answer) {
        if (answer instanceof LinkAnswer.Refused refused) {
            boolean passing = refused.problem().known().map(Code::passing).orElse(false);
            return passing
                    ? new Outcome.Failed(
                            refused.problem().code() + ": " + refused.problem().detail())
                    : new Outcome.Refused(refused.problem());
        }
        if (answer instanceof LinkAnswer.Untrusted untrusted) {
            return new Outcome.Distrusted("partner-not-proven", untrusted.reason());
        }
        return new Outcome.Failed(((LinkAnswer.Unreachable) answer).reason());
    }
}
