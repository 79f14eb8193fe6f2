package org.noren.site.link.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.security.cert.X509Certificate;
import org.noren.shared.link.Code;
import org.noren.shared.peer.Fingerprint;
import org.noren.site.link.Admission;
import org.noren.site.link.LinkCounts;
import org.noren.site.link.LinkPeer;
import org.noren.site.link.LinkRefusal;
import org.noren.site.link.PeerDirectory;
import org.noren.site.settings.SoftwareVersion;

/**
 * Stands before every door of the link. The listener has already asked for a certificate of the partnership's CA; the
 * gate asks, on each request, whose it is and whether it still counts. What goes out is counted.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class LinkGate implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    /** Which software answers; no message has it, so that a site of an earlier version reads every message as before. */
    private static final String VERSION = "Noren-Version";

    @Inject
    PeerDirectory directory;

    @Inject
    LinkPeer peer;

    @Inject
    LinkCounts counts;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Object chain = request.getAttribute(CHAIN);
        if (!(chain instanceof X509Certificate[] certificates) || certificates.length == 0) {
            throw new LinkRefusal(Code.CERTIFICATE_UNKNOWN, "the connection came without a certificate");
        }
        Admission admission = directory.admit(Fingerprint.of(certificates[0]));
        if (admission instanceof Admission.Admitted admitted) {
            peer.admitted(admitted.peer());
        } else if (admission instanceof Admission.Refused refused) {
            throw new LinkRefusal(refused.code(), refused.detail());
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        answer.getHeaders().putSingle(VERSION, SoftwareVersion.own());
        if (answer.getStatus() < 400) {
            counts.answered(LinkCounts.OK);
        }
    }
}
