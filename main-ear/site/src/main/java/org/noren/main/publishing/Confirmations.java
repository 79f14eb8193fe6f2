package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;

/** A partner calls with what its site manager said; a yes is acted on at once (S35, S36). */
@ApplicationScoped
public class Confirmations {
    @Inject
    LaneDesk desk;

    @Inject
    LaneRunner runner;

    /** @param reply whose signature and names were checked */
    public ReplyDesk.Result heard(SiteName partner, Reply reply, Signed signed) {
        ReplyDesk.Result result = desk.replied(partner, reply, signed);
        if (result instanceof ReplyDesk.Result.Written written && written.known() == Verdict.ACCEPTED) {
            runner.visit(partner);
        }
        return result;
    }
}
