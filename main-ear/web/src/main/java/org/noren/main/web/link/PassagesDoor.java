package org.noren.main.web.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.noren.main.operators.PassageDesk;
import org.noren.main.operators.PassageDesk.Answer;
import org.noren.shared.link.PassageWish;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkBody;
import org.noren.site.link.LinkPeer;
import org.noren.site.link.LinkRefusal;

/** {@code POST /link/v1/passages}: somebody who is signed in at the caller's office goes over to a sister site (S3, P8). */
@Path("/v1/passages")
@RequestScoped
public class PassagesDoor {
    @Inject
    LinkPeer peer;

    @Inject
    PassageDesk desk;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] passage(InputStream body) {
        PassageWish wish = LinkBody.message(body, PassageWish.class, PassageWish.LONGEST);
        Answer answer = desk.give(peer.name(), wish);
        if (answer instanceof Answer.Refused refused) {
            throw new LinkRefusal(refused.code(), refused.why());
        }
        return StrictJson.write(((Answer.Given) answer).passage());
    }
}
