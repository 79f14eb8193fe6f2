package org.noren.partner.intake.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.noren.partner.intake.Answer;
import org.noren.partner.intake.Heartbeats;
import org.noren.partner.intake.Intake;
import org.noren.shared.link.Code;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Release;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkBody;
import org.noren.site.link.LinkRefusal;

/**
 * What the main site does here, version 1: asks what is served, offers a release, sends what is lacking of it, switches,
 * and sends heartbeats. Caps lengths, then hands over to intake; every refusal leaves as a problem document.
 */
@Path("/v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseDoor {
    @Inject
    Intake intake;

    @Inject
    Heartbeats heartbeats;

    /** The signed receipt for what is served now. */
    @GET
    @Path("/served")
    public byte[] served() {
        return StrictJson.write(intake.receipt());
    }

    /** A signed release; the answer names what is lacking of it. */
    @POST
    @Path("/releases")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] offer(InputStream body) {
        return answer(intake.offer(LinkBody.signed(body, Release.LONGEST)));
    }

    /** A pack of objects; the answer names what is still lacking. */
    @POST
    @Path("/releases/{digest}/objects")
    @Consumes(Pack.MEDIA_TYPE)
    public byte[] take(@PathParam("digest") String digest, InputStream body) {
        return answer(intake.take(release(digest), LinkBody.read(body, Pack.LONGEST)));
    }

    /** No body; the answer is the signed receipt for the release that is served from now on. */
    @POST
    @Path("/releases/{digest}/switch")
    public byte[] switchTo(@PathParam("digest") String digest) {
        return answer(intake.switchTo(release(digest)));
    }

    /** A signed heartbeat; the answer is the signed receipt for what is served. */
    @POST
    @Path("/heartbeat")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] heartbeat(InputStream body) {
        return answer(heartbeats.hear(LinkBody.signed(body, Heartbeat.LONGEST)));
    }

    /** The release that an address names. */
    public static Digest release(String digest) {
        try {
            return Digest.parse(digest);
        } catch (IllegalArgumentException e) {
            throw new LinkRefusal(Code.MALFORMED, "a release is named by its digest: " + e.getMessage());
        }
    }

    /** What intake says, as it leaves. */
    public static <T extends Record> byte[] answer(Answer<T> answer) {
        if (answer instanceof Answer.Refused<T> refused) {
            throw new LinkRefusal(refused.refusal().code(), refused.refusal().detail());
        }
        return StrictJson.write(((Answer.Given<T>) answer).value());
    }
}
