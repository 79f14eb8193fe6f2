package org.noren.site.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

/** What somebody who reads a report wants to see of it. */
public enum Interest {
    /** Every file. */
    ALL,
    /** What is not as it was in the archive, or leads nowhere: the files that somebody should look at. */
    TELLING,
    IMPORTED,
    CHANGED,
    UNCHANGED,
    SKIPPED,
    /** Something was taken out by the policy. */
    CLEANED,
    /** Links that lead nowhere, and pictures that nobody has. */
    DEAD;

    public boolean fits(OfFile file) {
        return switch (this) {
            case ALL -> true;
            case TELLING ->
                file.outcome() == Outcome.SKIPPED
                        || CLEANED.fits(file)
                        || DEAD.fits(file)
                        || !file.notes().isEmpty();
            case IMPORTED -> file.outcome() == Outcome.IMPORTED;
            case CHANGED -> file.outcome() == Outcome.CHANGED;
            case UNCHANGED -> file.outcome() == Outcome.UNCHANGED;
            case SKIPPED -> file.outcome() == Outcome.SKIPPED;
            case CLEANED -> !file.removed().isEmpty();
            case DEAD -> !file.deadLinks().isEmpty() || !file.missing().isEmpty();
        };
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Interest> of(String word) {
        return Stream.of(values())
                .filter(interest -> interest.word().equals(word))
                .findFirst();
    }
}
