package org.noren.main.publishing;

import java.util.Optional;
import org.noren.shared.link.Code;
import org.noren.shared.link.Local;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkAnswer;

/** Asks one partner what it shows otherwise than it was signed, and believes nothing but what it signs (B8, S92). */
final class LocalQuestion {
    private static final String DOOR = "/link/v1/local";

    private LocalQuestion() {}

    /** What came of it. */
    sealed interface Answer {
        record Told(Signed signed) implements Answer {}

        /** Its version has no such door. */
        record DoesNotTell() implements Answer {}

        /** Nothing is known; what it said before stands. */
        record Unknown(String reason) implements Answer {}
    }

    static Answer put(Delivery.Partner partner, SiteName main) {
        LinkAnswer answer = partner.line().get(DOOR, Local.LONGEST * 2);
        if (answer instanceof LinkAnswer.Refused refused
                && refused.problem().known().equals(Optional.of(Code.NO_SUCH_DOOR))) {
            return new Answer.DoesNotTell();
        }
        if (!(answer instanceof LinkAnswer.Answered said)) {
            return new Answer.Unknown(answer.toString());
        }
        try {
            Signed signed = StrictJson.read(said.body(), Signed.class);
            Local local = signed.open(partner.receiptKeys(), Local.class);
            return local.partner().equals(partner.name()) && local.main().equals(main)
                    ? new Answer.Told(signed)
                    : new Answer.Unknown("the differences are of " + local.partner() + " for " + local.main());
        } catch (StrictJson.Refused | Signed.Forged e) {
            return new Answer.Unknown(String.valueOf(e.getMessage()));
        }
    }
}
