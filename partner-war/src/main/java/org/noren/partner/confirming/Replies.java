package org.noren.partner.confirming;

import java.time.Clock;
import org.noren.partner.intake.Trust;
import org.noren.shared.link.Release;
import org.noren.shared.link.Reply;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;

/** Says under this site's receipt key how a question stands. */
public final class Replies {
    private final Trust trust;
    private final Signer signer;
    private final Clock clock;

    public Replies(Trust trust, Signer signer, Clock clock) {
        this.trust = trust;
        this.signer = signer;
        this.clock = clock;
    }

    Signed of(Question question) {
        return Signed.by(
                signer,
                new Reply(
                        Release.VERSION,
                        trust.partner(),
                        trust.main(),
                        question.number(),
                        question.release(),
                        question.round(),
                        question.verdict(),
                        question.kept(),
                        question.agreed(),
                        question.answeredBy(),
                        question.reason(),
                        question.answeredAt().orElseGet(clock::instant)));
    }
}
