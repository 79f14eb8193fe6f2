package org.noren.site.watch.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.site.settings.SiteSettings;
import org.noren.site.watch.WebCertificate;

/**
 * Looks at the certificates that this site's own shop and office show, port by port, as {@link OwnLink} does at the
 * link's: what is served counts, not what lies in a file. What was found is believed for some minutes.
 */
@ApplicationScoped
class OwnWebPorts implements WebCertificate {
    private static final Duration BELIEVED = Duration.ofMinutes(5);

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable Optional<Instant> last;
    private Instant seen = Instant.MIN;

    @Override
    public synchronized Optional<Instant> until() {
        Instant now = clock.instant();
        if (last == null || !now.isBefore(seen.plus(BELIEVED)) || now.isBefore(seen)) {
            seen = now;
            last = Stream.concat(
                            ends(settings.shopPorts(), settings.shopAddress(), "jboss.bind.address"),
                            ends(settings.officePorts(), settings.officeAddress(), "noren.bind.office"))
                    .min(Comparator.naturalOrder());
        }
        return last;
    }

    private static Stream<Instant> ends(Set<Integer> ports, URI address, String bound) {
        return ports.stream()
                .flatMap(port -> ShownCertificate.at(host(bound), port, address.getHost()).stream())
                .map(certificate -> certificate.getNotAfter().toInstant());
    }

    /** Where the server listens, by the properties that it was started with. */
    private static InetAddress host(String property) {
        String bound = System.getProperty(property, System.getProperty("jboss.bind.address", "127.0.0.1"));
        try {
            InetAddress address = InetAddress.getByName(bound);
            return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
