package org.noren.main.publishing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.noren.main.partnership.PartnerPeers;
import org.noren.shared.peer.SiteName;
import org.noren.site.link.LinkClient;
import org.noren.site.link.LinkClients;

/** The connections to the partners, kept from visit to visit, because a handshake costs more than a message. */
@ApplicationScoped
public class Lines {
    @Inject
    LinkClients clients;

    @Inject
    PartnerPeers peers;

    private final Map<SiteName, Line> open = new HashMap<>();

    private record Line(URI address, LinkClient client) {}

    synchronized LinkClient to(SiteName partner, URI address) {
        Line line = open.get(partner);
        if (line == null || !line.address().equals(address)) {
            if (line != null) {
                line.client().close();
            }
            line = new Line(address, clients.to(address, fingerprint -> peers.belongsTo(partner, fingerprint)));
            open.put(partner, line);
        }
        return line.client();
    }

    @PreDestroy
    synchronized void close() {
        open.values().forEach(line -> line.client().close());
        open.clear();
    }
}
