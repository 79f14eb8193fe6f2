package org.noren.main.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.peer.SiteName;

/** How far is each partner? Answers within the caller's transaction. */
public interface Lanes {
    Optional<Lane> find(SiteName partner);

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Lane> hold(SiteName partner);

    List<Lane> all();

    List<Lane> of(Collection<SiteName> partners);

    /** Those whose time to look has come and that nobody holds, the longest waiting first. */
    List<SiteName> due(Instant now, int most);

    /** Frees the lanes that this owner holds: it is no longer there to give them back. */
    void giveBack(String owner);

    void add(Lane lane);

    void record(LaneEvent event);

    /**
     * The newest first.
     *
     * @param first how many of the newest are passed over
     */
    List<LaneEvent> history(SiteName partner, int first, int most);

    /** How many lines the history has. */
    long historyLength(SiteName partner);

    /** When the partner proved that it serves this release. */
    Optional<LaneEvent> delivery(SiteName partner, long number);

    /** Numbers of the releases that the partner proved to serve, after the one and up to the other. */
    List<Long> delivered(SiteName partner, long after, long upTo);

    /** Which release each partner proved last before that moment, of those of which that is still known. */
    Map<SiteName, Long> servedBefore(Instant moment);

    /** What was delivered since, by the hour; hours without any are left out. */
    List<Traffic> traffic(Instant since);
}
