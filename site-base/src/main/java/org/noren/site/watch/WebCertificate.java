package org.noren.site.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * Until when do shoppers' and office users' browsers take this site's certificate? Of those that its ports show, the one
 * that ends first counts; empty if none speaks HTTPS, because a proxy in front of the site does.
 */
public interface WebCertificate {
    Optional<Instant> until();
}
