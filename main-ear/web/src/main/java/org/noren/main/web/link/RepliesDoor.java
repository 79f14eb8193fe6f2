package org.noren.main.web.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.noren.main.publishing.CatchUp;
import org.noren.main.publishing.Confirmations;
import org.noren.main.publishing.ReplyDesk.Result;
import org.noren.shared.link.Code;
import org.noren.shared.link.Noted;
import org.noren.shared.link.Reply;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkBody;
import org.noren.site.link.LinkPeer;
import org.noren.site.link.LinkRefusal;
import org.noren.site.settings.SiteSettings;

/** {@code POST /link/v1/replies}: what a partner's site manager said about a release, signed (S35, S36, P8). */
@Path("/v1/replies")
@RequestScoped
public class RepliesDoor {
    @Inject
    LinkPeer peer;

    @Inject
    CatchUp catchUp;

    @Inject
    Confirmations confirmations;

    @Inject
    SiteSettings settings;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] heard(InputStream body) {
        Signed signed = LinkBody.signed(body, Reply.LONGEST);
        Reply reply = LinkBody.open(signed, catchUp.keysOf(peer.name()), Reply.class, Code.RECEIPT_FORGED);
        if (!reply.partner().equals(peer.name()) || !reply.main().value().equals(settings.name())) {
            throw new LinkRefusal(
                    Code.NOT_FOR_YOU,
                    "the reply is of " + reply.partner() + " to " + reply.main() + ", the caller is " + peer.name());
        }
        Result result = confirmations.heard(peer.name(), reply, signed);
        if (result instanceof Result.NotAskedAbout not) {
            throw new LinkRefusal(Code.NOT_ASKED_ABOUT, not.why());
        }
        if (result instanceof Result.BreaksSet breaks) {
            throw new LinkRefusal(Code.KEEP_BREAKS_SET, breaks.why().words());
        }
        if (result instanceof Result.CannotBeMade cannot) {
            throw new LinkRefusal(Code.KEEP_BREAKS_SET, cannot.why());
        }
        return StrictJson.write(new Noted(reply.release(), ((Result.Written) result).known()));
    }
}
