package org.noren.partner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.noren.shared.edition.Nodes;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Ed25519;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;

/** Puts intake together out of the site's settings, database and clock. */
@ApplicationScoped
public class IntakeBeans {
    @Produces
    @Singleton
    Trust trust(SiteSettings settings) throws IOException {
        return new Trust(
                new SiteName(settings.name()),
                new SiteName(settings.mainName()),
                Set.of(Ed25519.verifyingKey(settings.mainPublishingKey())));
    }

    @Produces
    @Singleton
    Receipts receipts(SiteSettings settings, Trust trust, Originals originals, Clock clock) throws IOException {
        Path key = settings.receiptKey();
        return new Receipts(trust, Ed25519.signer(key), originals, clock);
    }

    @Produces
    @Singleton
    Intake intake(
            Trust trust,
            IntakeBook book,
            ObjectStore objects,
            Receipts receipts,
            Consent consent,
            Readers readers,
            Clock clock) {
        return new Intake(trust, book, objects, receipts, consent, readers, clock);
    }

    @Produces
    @Singleton
    Heartbeats heartbeats(Trust trust, IntakeBook book, Receipts receipts, Clock clock) {
        return new Heartbeats(trust, book, receipts, clock);
    }

    @Produces
    @Singleton
    CatchUp catchUp(
            Intake intake, IntakeBook book, Consent consent, MainSite main, SiteSettings settings, Clock clock) {
        return new CatchUp(intake, book, consent, main, settings.heartbeatEvery(), clock, RandomGenerator.getDefault());
    }

    @Produces
    @Singleton
    InheritedPaths inheritedPaths(IntakeBook book, Nodes nodes) {
        return new InheritedPaths(book, nodes);
    }

    @Produces
    @Singleton
    Clearing clearing(
            Intake intake,
            IntakeBook book,
            OldReleases old,
            Originals originals,
            Nodes nodes,
            SiteSettings settings,
            Clock clock) {
        return new Clearing(intake, book, old, originals, nodes, settings.servingGrace(), clock);
    }

    @Produces
    @Singleton
    IntakeState state(
            IntakeBook book,
            Consent consent,
            InheritedPaths inherited,
            Originals originals,
            SiteSettings settings,
            Clock clock) {
        return new IntakeWatch(book, consent, inherited, originals, settings.heartbeatEvery(), clock);
    }
}
