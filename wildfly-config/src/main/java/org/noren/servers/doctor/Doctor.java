package org.noren.servers.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.noren.servers.doctor.Finding.Level;

/**
 * Looks over sites, one after the other, and changes nothing. The exit code is for scripts: 0 if all is well, 1 if
 * something has to be done soon, 2 if something is broken.
 */
public final class Doctor {
    private final List<Check> checks;
    private final Consumer<String> say;

    public Doctor(Clock clock, Consumer<String> say) {
        this(
                List.of(
                        new HealthCheck(),
                        new KeyCheck(clock),
                        new ShownCheck(clock),
                        new LinkCheck(clock),
                        new PortCheck(),
                        new DiskCheck(),
                        new DriftCheck()),
                say);
    }

    Doctor(List<Check> checks, Consumer<String> say) {
        this.checks = checks;
        this.say = say;
    }

    /** @return the exit code */
    public int look(List<Patient> patients) throws InterruptedException {
        Level worst = Level.WELL;
        for (Patient patient : patients) {
            say.accept(patient.name() + ", " + patient.base());
            List<Finding> findings = new ArrayList<>();
            for (Check check : checks) {
                findings.addAll(check.look(patient));
            }
            findings.forEach(finding -> say.accept(finding.toString()));
            worst = findings.stream()
                    .map(Finding::level)
                    .reduce(
                            worst,
                            (one, other) -> Comparator.<Level>naturalOrder().compare(one, other) > 0 ? one : other);
        }
        say.accept(
                switch (worst) {
                    case WELL -> "All is well.";
                    case SOON -> "Nothing is broken; something is to be done soon.";
                    case BAD -> "Something is broken.";
                });
        return worst.ordinal();
    }
}
