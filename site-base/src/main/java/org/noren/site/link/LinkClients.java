package org.noren.site.link;

import java.net.URI;
import java.util.function.Predicate;
import org.noren.shared.peer.Fingerprint;

/** Makes clients that show this site's own certificate and trust the partnership's CA. */
public interface LinkClients {
    /**
     * @param peer base address, such as {@code https://sapporo.example:8444}
     * @param admitted is this the peer's certificate, and does it count now? Asked often
     */
    LinkClient to(URI peer, Predicate<Fingerprint> admitted);
}
