package org.noren.partner.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.noren.partner.intake.Intake;
import org.noren.partner.intake.Trust;
import org.noren.shared.seal.Ed25519;
import org.noren.site.settings.SiteSettings;

/** Puts asking and answering together out of the site's settings, database and clock. */
@ApplicationScoped
public class ConfirmingBeans {
    @Produces
    @Singleton
    Replies replies(Trust trust, SiteSettings settings, Clock clock) throws IOException {
        return new Replies(trust, Ed25519.signer(settings.receiptKey()), clock);
    }

    @Produces
    @Singleton
    Asking asking(Trust trust, Intake intake, ConfirmationDesk desk) {
        return new Asking(trust, intake, desk);
    }

    @Produces
    @Singleton
    ReplyRound round(ConfirmationDesk desk, OpenQuestions open, MainSiteEar main, Clock clock) {
        return new ReplyRound(desk, open, main, clock);
    }
}
