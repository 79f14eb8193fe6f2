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
import org.noren.shared.link.Code;
import org.noren.shared.link.Receipt;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkBody;
import org.noren.site.link.LinkPeer;
import org.noren.site.link.LinkRefusal;

/**
 * {@code POST /link/v1/current}: a partner that was away says by a receipt what it serves, and gets the release that it
 * should serve; what it lacks of it is sent right after (S23, B12).
 */
@Path("/v1/current")
@RequestScoped
public class CurrentDoor {
    @Inject
    LinkPeer peer;

    @Inject
    CatchUp catchUp;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] current(InputStream body) {
        Signed signed = LinkBody.signed(body, Receipt.LONGEST);
        Receipt receipt = LinkBody.open(signed, catchUp.keysOf(peer.name()), Receipt.class, Code.RECEIPT_FORGED);
        if (!receipt.partner().equals(peer.name())) {
            throw new LinkRefusal(
                    Code.NOT_FOR_YOU, "the receipt is of " + receipt.partner() + ", the caller is " + peer.name());
        }
        return catchUp.calledIn(peer.name(), receipt, signed)
                .map(StrictJson::write)
                .orElseThrow(
                        () -> new LinkRefusal(Code.NO_RELEASE, "nothing was published for " + peer.name() + " yet"));
    }
}
