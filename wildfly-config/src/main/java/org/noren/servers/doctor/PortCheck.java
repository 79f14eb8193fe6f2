package org.noren.servers.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.noren.servers.doctor.ListeningPorts.Listening;

/** Does the server listen where its settings say, and nowhere else? Looks at the process itself, on Linux. */
final class PortCheck implements Check {
    @Override
    public List<Finding> look(Patient patient) {
        Optional<ProcessHandle> process = process(patient);
        if (process.isEmpty() || !ListeningPorts.canBeRead()) {
            return List.of(
                    Finding.well("ports", "not looked at: no process of this base directory is to be seen from here"));
        }
        try {
            return compare(patient, ListeningPorts.of(process.get()));
        } catch (IOException e) {
            return List.of(Finding.well("ports", "not looked at, run as the server's user: " + e.getMessage()));
        }
    }

    /** Where the server listens on each port; empty if its process is not to be seen from here. */
    static Map<Integer, InetAddress> addresses(Patient patient) {
        Optional<ProcessHandle> process = process(patient);
        if (process.isEmpty() || !ListeningPorts.canBeRead()) {
            return Map.of();
        }
        try {
            return ListeningPorts.addresses(process.get());
        } catch (IOException notItsUser) {
            return Map.of();
        }
    }

    static List<Finding> compare(Patient patient, Set<Listening> listening) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> there = listening.stream().map(Listening::port).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> missing = new TreeSet<>(patient.ports());
        missing.removeAll(there);
        Set<Integer> more = new TreeSet<>(there);
        more.removeAll(patient.ports());
        if (!missing.isEmpty()) {
            findings.add(Finding.bad(
                    "ports",
                    "nobody listens on " + missing + ", which the settings name",
                    "Correct noren.ports.…, or the listeners: run the scripts again."));
        }
        if (!more.isEmpty()) {
            findings.add(Finding.bad(
                    "ports",
                    "the server listens on " + more + " too, which no setting names",
                    "Run harden.cli and restart; what is still open then is not Noren's."));
        }
        int management = patient.management().getPort();
        if (listening.contains(new Listening(management, false))) {
            findings.add(Finding.bad(
                    "ports",
                    "the management port " + management + " can be reached from other hosts",
                    "Start with -Djboss.bind.address.management=127.0.0.1."));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well("ports", "listens on " + there + " and nowhere else"));
        }
        return findings;
    }

    private static Optional<ProcessHandle> process(Patient patient) {
        String mark = "-Djboss.server.base.dir=" + patient.base();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).stream()
                        .anyMatch(mark::equals))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst();
    }
}
