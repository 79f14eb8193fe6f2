package org.noren.partner.blocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.Trust;
import org.noren.shared.seal.Ed25519;
import org.noren.site.settings.SiteSettings;

/** Puts the report together out of the site's settings, database and clock. */
@ApplicationScoped
public class LocalBeans {
    @Produces
    @Singleton
    LocalReport report(Trust trust, SiteSettings settings, LocalDesk desk, IntakeBook book, Clock clock)
            throws IOException {
        return new LocalReport(trust, Ed25519.signer(settings.receiptKey()), desk, book, clock);
    }
}
