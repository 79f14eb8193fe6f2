package org.noren.site.watch.jmx;

import org.noren.site.console.jmx.Means;

/** How a site's keys are. */
@Means("The keys of this site: the link's certificate, the one that browsers are shown, and the signing key")
public interface KeysMXBean {
    @Means(
            "Until when the certificate that this site's own link shows is valid, ISO 8601 in UTC; empty if the link does"
                    + " not answer")
    String getLinkCertificateUntil();

    @Means("For how long it is valid yet; 0 if it ran out or the link does not answer")
    long getLinkCertificateLeftSeconds();

    @Means(
            "Until when the certificate that shop and office show to browsers is valid, ISO 8601 in UTC; of several the one"
                    + " that ends first; empty if no such port speaks HTTPS, because a proxy does")
    String getWebCertificateUntil();

    @Means("For how long that is valid yet; 0 if it ran out, -1 if no such port speaks HTTPS")
    long getWebCertificateLeftSeconds();

    @Means("Whether the signing key loads from its file, so that the next start will go well")
    boolean isSigningKeyLoads();
}
