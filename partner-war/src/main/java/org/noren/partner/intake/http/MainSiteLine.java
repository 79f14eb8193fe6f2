package org.noren.partner.intake.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.noren.site.link.LinkAnswer;
import org.noren.site.link.LinkClient;
import org.noren.site.link.LinkClients;
import org.noren.site.settings.SiteSettings;

/** The line to the main site, at the address and with the certificates that the operator has set; opened once and kept. */
@ApplicationScoped
public class MainSiteLine {
    @Inject
    LinkClients clients;

    @Inject
    SiteSettings settings;

    private LinkClient main;

    @SuppressWarnings("NullAway.Init") // the container fills the fields
    protected MainSiteLine() {}

    @PostConstruct
    void connect() {
        main = clients.to(
                settings.mainLink(), certificate -> settings.mainFingerprints().contains(certificate.value()));
    }

    @PreDestroy
    void close() {
        main.close();
    }

    /** @param longest how many bytes the answer may have */
    public LinkAnswer post(String door, String mediaType, byte[] body, int longest) {
        return main.post(door, mediaType, body, longest);
    }
}
