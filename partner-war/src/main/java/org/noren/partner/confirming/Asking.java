package org.noren.partner.confirming;

import org.noren.partner.intake.Answer;
import org.noren.partner.intake.Intake;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Trust;
import org.noren.shared.link.Code;
import org.noren.shared.link.Confirmation;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/**
 * Takes confirmation messages in: checked like a release, by signature and names, and put before people only when all of the
 * release is here and found good. The same message again changes nothing (S33, N2).
 */
public final class Asking {
    private final Trust trust;
    private final Intake intake;
    private final ConfirmationDesk desk;

    public Asking(Trust trust, Intake intake, ConfirmationDesk desk) {
        this.trust = trust;
        this.intake = intake;
        this.desk = desk;
    }

    /** @return how the question stands, signed */
    public Answer<Signed> hear(Digest release, Signed message) {
        Confirmation asked;
        try {
            asked = message.open(trust.publishing(), Confirmation.class);
        } catch (Signed.Forged e) {
            return Answer.refused(Code.RELEASE_FORGED, String.valueOf(e.getMessage()));
        } catch (StrictJson.Refused e) {
            return Answer.refused(Code.MALFORMED, String.valueOf(e.getMessage()));
        }
        if (!asked.main().equals(trust.main())) {
            return Answer.refused(Code.RELEASE_OF_ANOTHER_MAIN_SITE, "the question is by " + asked.main());
        }
        if (!asked.partner().equals(trust.partner())) {
            return Answer.refused(Code.RELEASE_FOR_ANOTHER_PARTNER, "the question is for " + asked.partner());
        }
        if (!asked.release().equals(release)) {
            return Answer.refused(
                    Code.MALFORMED,
                    "the question is about release " + asked.release().brief() + ", its door is that of "
                            + release.brief());
        }
        Answer<SealedRelease> ready = intake.ready(release);
        return ready instanceof Answer.Refused<SealedRelease> refused
                ? Answer.refused(refused.refusal())
                : Answer.given(desk.asked(((Answer.Given<SealedRelease>) ready).value(), asked));
    }
}
