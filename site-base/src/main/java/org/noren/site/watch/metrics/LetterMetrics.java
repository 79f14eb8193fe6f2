package org.noren.site.watch.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.noren.site.post.Outbox;
import org.noren.site.post.PostOffice;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters;

/** How many letters are not with the mail server, and for how long; whom they are for is not told here. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterMetrics {
    @Resource
    SessionContext context;

    @Inject
    Meters meters;

    @Inject
    PostOffice office;

    @PostConstruct
    void show() {
        LetterMetrics self = context.getBusinessObject(LetterMetrics.class);
        show(meters, self::outbox);
    }

    static void show(Meters meters, Supplier<Outbox> outbox) {
        meters.show(Figure.LETTERS_WAITING, Map.of(), () -> outbox.get().waiting());
        meters.show(
                Figure.LETTERS_OLDEST,
                Map.of(),
                () -> outbox.get().oldest().map(Duration::toSeconds).orElse(0L));
        meters.show(Figure.LETTERS_FAILED, Map.of(), () -> outbox.get().failed());
    }

    /** For the threads of whoever asks, which the server did not start for this site. */
    public Outbox outbox() {
        return office.outbox();
    }
}
