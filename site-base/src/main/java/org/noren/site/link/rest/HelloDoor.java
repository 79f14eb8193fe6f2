package org.noren.site.link.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.noren.shared.link.Hello;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson;
import org.noren.site.settings.SiteSettings;

/** {@code GET /link}: which versions are spoken here (B11). */
@Path("/")
@RequestScoped
public class HelloDoor {
    @Inject
    Clock clock;

    @Inject
    SiteSettings settings;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] hello() {
        return StrictJson.write(new Hello(Hello.SPOKEN, new SiteName(settings.name()), clock.instant()));
    }
}
