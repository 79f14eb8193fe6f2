package org.noren.partner.blocks.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.noren.partner.blocks.LocalReport;
import org.noren.shared.seal.StrictJson;

/** What is shown here otherwise than the main site has signed. */
@Path("/v1/local")
@RequestScoped
public class LocalDoor {
    @Inject
    LocalReport report;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] local() {
        return StrictJson.write(report.now());
    }
}
