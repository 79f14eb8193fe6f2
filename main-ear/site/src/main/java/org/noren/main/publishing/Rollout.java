package org.noren.main.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.noren.shared.peer.SiteName;

/**
 * Releases that belong together, because one state of the site went out with them: each partner has at most one of them, and
 * none comes long after the one before.
 *
 * @param began when the first was made
 * @param partners how many have one
 * @param causes why they were made, each once
 */
public record Rollout(Instant began, int partners, List<String> causes) {
    /** A pause after which a release is taken for the beginning of another. */
    private static final Duration APART = Duration.ofMinutes(2);

    public Rollout {
        causes = List.copyOf(causes);
    }

    /** One release, as far as this is about it. */
    public record Made(SiteName partner, Instant issued, String cause) {}

    /** The newest first. */
    static List<Rollout> of(List<Made> releases) {
        List<Rollout> rollouts = new ArrayList<>();
        List<Made> together = new ArrayList<>();
        Set<SiteName> who = new HashSet<>();
        for (Made made :
                releases.stream().sorted(Comparator.comparing(Made::issued)).toList()) {
            boolean other = who.contains(made.partner())
                    || !together.isEmpty()
                            && together.get(together.size() - 1)
                                    .issued()
                                    .plus(APART)
                                    .isBefore(made.issued());
            if (other) {
                rollouts.add(0, rollout(together));
                together.clear();
                who.clear();
            }
            together.add(made);
            who.add(made.partner());
        }
        if (!together.isEmpty()) {
            rollouts.add(0, rollout(together));
        }
        return List.copyOf(rollouts);
    }

    private static Rollout rollout(List<Made> together) {
        return new Rollout(
                together.get(0).issued(),
                together.size(),
                together.stream().map(Made::cause).distinct().toList());
    }
}
