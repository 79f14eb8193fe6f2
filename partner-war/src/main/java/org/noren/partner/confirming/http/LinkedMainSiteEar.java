package org.noren.partner.confirming.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import org.noren.partner.confirming.MainSiteEar;
import org.noren.partner.intake.http.MainSiteLine;
import org.noren.shared.link.Noted;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkAnswer;

/** Sends replies over the line to the main site. */
@ApplicationScoped
public class LinkedMainSiteEar implements MainSiteEar {
    private static final String REPLIES = "/link/v1/replies";

    @Inject
    MainSiteLine main;

    @Override
    public Taken reply(Signed reply) {
        LinkAnswer answer = main.post(REPLIES, MediaType.APPLICATION_JSON, StrictJson.write(reply), Noted.LONGEST);
        if (answer instanceof LinkAnswer.Answered answered) {
            return noted(answered.body());
        }
        if (answer instanceof LinkAnswer.Refused refused) {
            return new Taken.Refused(refused.problem());
        }
        return answer instanceof LinkAnswer.Untrusted untrusted
                ? new Taken.Unreachable(untrusted.reason())
                : new Taken.Unreachable(((LinkAnswer.Unreachable) answer).reason());
    }

    private static Taken noted(byte[] body) {
        try {
            return new Taken.Written(StrictJson.read(body, Noted.class));
        } catch (StrictJson.Refused e) {
            return new Taken.Unreachable("it answered with something else than what it wrote down: " + e.getMessage());
        }
    }
}
