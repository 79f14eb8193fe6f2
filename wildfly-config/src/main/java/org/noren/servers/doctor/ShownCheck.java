package org.noren.servers.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;

/** Does the server show the certificates that lie in its files? It goes on with what it loaded until it is told to look again. */
final class ShownCheck implements Check {
    private static final String LOAD_LINK =
            "If the file is the newer one, and the other side lists its fingerprint, have the server take it up:"
                    + " jboss-cli.sh --connect --file=link-key.cli, or a restart.";
    private static final String LOAD_WEB =
            "If the file is the newer one, have the server take it up: the command in docs/operate.md, \"The web"
                    + " certificate\", or a restart.";
    private static final String WRONG_FILE =
            " If the server shows the newer one, put that key back into the file: the next start takes the file.";

    private final Clock clock;

    ShownCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> look(Patient patient) {
        Map<Integer, InetAddress> listening = PortCheck.addresses(patient);
        List<Finding> findings = new ArrayList<>();
        compare(patient, "link", List.of("link"), SiteKeys.LINK, LOAD_LINK, listening, findings);
        compare(patient, "web", List.of("shop", "office"), SiteKeys.WEB, LOAD_WEB, listening, findings);
        return findings;
    }

    private void compare(
            Patient patient,
            String kind,
            List<String> doors,
            String password,
            String cure,
            Map<Integer, InetAddress> listening,
            List<Finding> findings) {
        X509Certificate own;
        String file = kind + ".p12";
        try {
            own = KeyStores.read(
                            patient.keys().resolve(file),
                            PasswordStore.in(patient.configuration()).get(password))
                    .chain()
                    .get(0);
        } catch (IOException e) {
            return; // the finding about the keys says so
        }
        List<Integer> same = new ArrayList<>();
        for (int port : patient.ports(doors)) {
            InetAddress host = listening.getOrDefault(port, InetAddress.getLoopbackAddress());
            Optional<X509Certificate> shown = ShownCertificate.at(host, port);
            if (shown.filter(own::equals).isPresent()) {
                same.add(port);
            } else {
                shown.map(other -> differs(kind, file, port, own, other, cure)).ifPresent(findings::add);
            }
        }
        if (!same.isEmpty()) {
            String ports = String.join(", ", same.stream().map(String::valueOf).toList());
            findings.add(Finding.well(
                    kind + " key",
                    "keys/" + file + " is what "
                            + (same.size() == 1 ? "port " + ports + " shows" : "ports " + ports + " show")));
        }
    }

    private Finding differs(
            String kind, String file, int port, X509Certificate own, X509Certificate shown, String cure) {
        Instant ends = shown.getNotAfter().toInstant();
        boolean over = !clock.instant().isBefore(ends);
        String words = "port " + port + " shows another certificate than keys/" + file + " holds: "
                + (over ? "one that ran out on " : "one valid until ") + ends + ", " + LinkKey.fingerprint(shown)
                + "; the file's is valid until " + own.getNotAfter().toInstant() + ", " + LinkKey.fingerprint(own);
        return over
                ? Finding.bad(kind + " key", words, cure + WRONG_FILE)
                : Finding.soon(kind + " key", words, cure + WRONG_FILE);
    }
}
