package org.noren.partner.confirming.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.noren.partner.confirming.Asking;
import org.noren.partner.intake.rest.ReleaseDoor;
import org.noren.shared.link.Confirmation;
import org.noren.site.link.LinkBody;

/** A signed confirmation message; the answer is the signed reply that there is. */
@Path("/v1/releases/{digest}/confirmation")
@RequestScoped
public class ConfirmationDoor {
    @Inject
    Asking asking;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] ask(@PathParam("digest") String digest, InputStream body) {
        return ReleaseDoor.answer(
                asking.hear(ReleaseDoor.release(digest), LinkBody.signed(body, Confirmation.LONGEST)));
    }
}
