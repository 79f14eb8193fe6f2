package org.noren.site.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps who did what in the office. Call it inside the transaction that makes the change. It holds account names and
 * machine addresses, and no other personal data. A1.
 */
@ApplicationScoped
public class Audit {
    private final AuditTrail trail;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    public Audit(AuditTrail trail, Visitor visitor, Clock clock) {
        this.trail = trail;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Audit() {
        this(null, null, null);
    }

    /** What the visitor of this request does; {@code system} when it happens outside any request, by a timer say. */
    public void did(String action, String what) {
        String who = "system";
        String origin = "-";
        try {
            who = visitor.person().map(Person::name).orElse("-");
            origin = visitor.address();
        } catch (ContextNotActiveException outsideOfRequests) {
            // nobody's request: a timer's work
        }
        trail.write(new AuditRecord(clock.instant(), who, origin, action, what));
    }

    /** What was asked for in a request that has ended since; by whom and from where it is known. */
    public void did(String who, String origin, String action, String what) {
        trail.write(new AuditRecord(clock.instant(), who, origin, action, what));
    }
}
