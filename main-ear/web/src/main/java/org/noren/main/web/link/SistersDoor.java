package org.noren.main.web.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.noren.main.operators.SisterDesk;
import org.noren.shared.link.SistersWish;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkBody;
import org.noren.site.link.LinkPeer;

/** {@code POST /link/v1/sisters}: the other sites of the caller's operator, and how each stands (S3, P8). */
@Path("/v1/sisters")
@RequestScoped
public class SistersDoor {
    @Inject
    LinkPeer peer;

    @Inject
    SisterDesk desk;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] sisters(InputStream body) {
        SistersWish wish = LinkBody.message(body, SistersWish.class, SistersWish.LONGEST);
        return StrictJson.write(desk.list(peer.name(), wish.office()));
    }
}
