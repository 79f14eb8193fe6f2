package org.noren.site.watch.jmx;

import org.noren.site.console.jmx.Means;

/** How a site's keys are. */
@Means("The keys of this site: the link's certificate and the signing key")
public interface KeysMXBean {
    @Means(
            "Until when the certificate that this site's own link shows is valid, ISO 8601 in UTC; empty if the link does"
                    + " not answer")
    String getLinkCertificateUntil();

    @Means("For how long it is valid yet; 0 if it ran out or the link does not answer")
    long getLinkCertificateLeftSeconds();

    @Means("Whether the signing key loads from its file, so that the next start will go well")
    boolean isSigningKeyLoads();
}
