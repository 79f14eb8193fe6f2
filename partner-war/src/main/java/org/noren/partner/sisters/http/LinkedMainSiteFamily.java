package org.noren.partner.sisters.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.noren.partner.intake.http.MainSiteLine;
import org.noren.partner.sisters.MainSiteFamily;
import org.noren.shared.link.Code;
import org.noren.shared.link.PassageGiven;
import org.noren.shared.link.PassageWish;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.SistersWish;
import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkAnswer;

/** Asks over the line to the main site. */
@ApplicationScoped
public class LinkedMainSiteFamily implements MainSiteFamily {
    private static final String SISTERS = "/link/v1/sisters";
    private static final String PASSAGES = "/link/v1/passages";

    @Inject
    MainSiteLine main;

    @Override
    public Answer<Sisters> sisters(SiteOrigin office) {
        return ask(SISTERS, new SistersWish(1, office), Sisters.class, Sisters.LONGEST);
    }

    @Override
    public Answer<PassageGiven> passage(PassageWish wish) {
        return ask(PASSAGES, wish, PassageGiven.class, PassageGiven.LONGEST);
    }

    private <T extends Record> Answer<T> ask(String door, Record wish, Class<T> type, int longest) {
        return understood(main.post(door, MediaType.APPLICATION_JSON, StrictJson.write(wish), longest), type);
    }

    static <T extends Record> Answer<T> understood(LinkAnswer answer, Class<T> type) {
        if (answer instanceof LinkAnswer.Answered answered) {
            return read(answered.body(), type);
        }
        if (answer instanceof LinkAnswer.Refused refused) {
            return refused(refused.problem());
        }
        return answer instanceof LinkAnswer.Untrusted untrusted
                ? new Answer.Unreachable<>(untrusted.reason())
                : new Answer.Unreachable<>(((LinkAnswer.Unreachable) answer).reason());
    }

    /** A main site of an earlier version has no such door. */
    private static <T> Answer<T> refused(Problem problem) {
        return problem.known().equals(Optional.of(Code.NO_SUCH_DOOR))
                ? new Answer.NotOffered<>()
                : new Answer.Refused<>(problem);
    }

    private static <T extends Record> Answer<T> read(byte[] body, Class<T> type) {
        try {
            return new Answer.Said<>(StrictJson.read(body, type));
        } catch (StrictJson.Refused e) {
            return new Answer.Unreachable<>("it answered with something else than was asked for: " + e.getMessage());
        }
    }
}
