package org.noren.main.watch;

import java.util.List;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.site.published.Published;

/**
 * The main site in a few figures.
 *
 * @param published what it shows itself
 * @param partners active ones
 * @param inStep of them, those that proved that they serve the newest release
 * @param passing of them, those that are tried again by themselves
 * @param forPeople of them, those for which a person has to do something
 * @param clocksDiffer of them, those whose clock is more than two minutes off
 * @param keysEnding of them, those whose last certificate or receipt key ends within thirty days
 */
public record Overview(
        Published published,
        long partners,
        long inStep,
        long passing,
        long forPeople,
        long clocksDiffer,
        long keysEnding) {
    static Overview of(Published published, List<Standing> standings, List<KeysThatEnd.Ending> endings) {
        List<Standing> active =
                standings.stream().filter(standing -> standing.who().active()).toList();
        return new Overview(
                published,
                active.size(),
                active.stream()
                        .filter(standing -> standing.state() instanceof LaneState.InStep)
                        .count(),
                count(active, Standing.Concern.PASSING),
                count(active, Standing.Concern.PERSON),
                active.stream().filter(Standing::clocksDiffer).count(),
                endings.stream().map(KeysThatEnd.Ending::partner).distinct().count());
    }

    private static long count(List<Standing> standings, Standing.Concern concern) {
        return standings.stream()
                .filter(standing -> standing.concern() == concern)
                .count();
    }
}
