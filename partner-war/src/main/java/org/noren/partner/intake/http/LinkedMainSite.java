package org.noren.partner.intake.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import org.noren.partner.intake.MainSite;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Release;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkAnswer;

/** The main site at the address and with the certificates that the operator has set. */
@ApplicationScoped
public class LinkedMainSite implements MainSite {
    private static final String CURRENT = "/link/v1/current";
    /** A signed release: its header in Base64 and the signature around it. */
    private static final int LONGEST = Release.LONGEST / 3 * 4 + 512;

    @Inject
    MainSiteLine main;

    @Override
    public Current current(Signed receipt) {
        LinkAnswer answer = main.post(CURRENT, MediaType.APPLICATION_JSON, StrictJson.write(receipt), LONGEST);
        if (answer instanceof LinkAnswer.Answered answered) {
            return named(answered.body());
        }
        if (answer instanceof LinkAnswer.Refused refused) {
            return refused(refused.problem());
        }
        if (answer instanceof LinkAnswer.Untrusted untrusted) {
            return new Current.Refused(untrusted.reason());
        }
        return new Current.Unreachable(((LinkAnswer.Unreachable) answer).reason());
    }

    private static Current named(byte[] body) {
        try {
            return new Current.Named(StrictJson.read(body, Signed.class));
        } catch (StrictJson.Refused e) {
            return new Current.Refused("it answered with something else than a signed release: " + e.getMessage());
        }
    }

    private static Current refused(Problem problem) {
        return problem.code().equals(Code.NO_RELEASE.wire())
                ? new Current.Nothing()
                : new Current.Refused(
                        problem.code() + ", " + problem.detail() + " (its log has it as " + problem.reference() + ")");
    }
}
