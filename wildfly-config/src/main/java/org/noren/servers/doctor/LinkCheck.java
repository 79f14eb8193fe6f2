package org.noren.servers.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.noren.servers.Health;
import org.noren.servers.Site.Role;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;
import org.noren.shared.link.Hello;
import org.noren.shared.link.Problem;
import org.noren.shared.seal.StrictJson;

/**
 * Calls the other side over the link, with this site's own key, as the site itself does: does it answer, who is it, which
 * versions does it speak and run, and what time is it there?
 */
final class LinkCheck implements Check {
    private static final Duration NAMED_SKEW = Duration.ofMinutes(2);

    private final Clock clock;

    LinkCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> look(Patient patient) throws InterruptedException {
        List<URI> others = patient.role() == Role.MAIN
                ? patient.partners()
                : patient.setting("noren.main.link").map(URI::create).stream().toList();
        List<Finding> findings = new ArrayList<>();
        try {
            PasswordStore passwords = PasswordStore.in(patient.configuration());
            SSLContext tls = KeyStores.tls(
                    KeyStores.read(patient.keys().resolve("link.p12"), passwords.get(SiteKeys.LINK)),
                    KeyStores.readTrusted(patient.keys().resolve("ca.p12"), passwords.get(SiteKeys.TRUST)));
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(tls)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
            for (URI other : others) {
                findings.addAll(call(patient, client, other));
            }
        } catch (IOException | GeneralSecurityException e) {
            findings.add(Finding.bad(
                    "link", "no call can be made: " + e.getMessage(), "See the finding about the link key."));
        }
        return findings;
    }

    private List<Finding> call(Patient patient, HttpClient client, URI other) throws InterruptedException {
        HttpResponse<byte[]> answer;
        Instant asked = clock.instant();
        try {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(other + "/link"))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return List.of(Finding.bad(
                    "link",
                    other + " does not answer: " + reason(e),
                    "See whether its server runs, and whether a firewall lets this one through; a certificate_unknown or"
                            + " bad_certificate means that one side does not trust the other's authority."));
        }
        List<Finding> findings = new ArrayList<>(certificate(patient, other, answer));
        try {
            if (answer.statusCode() == 200) {
                findings.addAll(hello(patient, other, answer, asked));
            } else {
                Problem problem = StrictJson.read(answer.body(), Problem.class);
                findings.add(Finding.bad(
                        "link",
                        other + " refuses this site: " + problem.code() + ", " + problem.detail(),
                        problem.title()));
            }
        } catch (StrictJson.Refused e) {
            findings.add(Finding.bad(
                    "link",
                    other + " answered " + answer.statusCode() + ", which is not of the protocol",
                    "See whether a proxy answers there in place of the site."));
        }
        return findings;
    }

    private List<Finding> certificate(Patient patient, URI other, HttpResponse<?> answer) {
        try {
            X509Certificate shown =
                    (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
            List<Finding> findings = new ArrayList<>();
            findings.add(Days.left(
                    "other's key",
                    shown,
                    clock,
                    "Remind the operator of " + other + " to roll it, and list the new one."));
            List<String> listed = patient.list("noren.main.fingerprints");
            if (patient.role() == Role.PARTNER && !listed.contains(LinkKey.fingerprint(shown))) {
                findings.add(Finding.bad(
                        "link",
                        "the main site shows a certificate that noren.main.fingerprints does not list: "
                                + LinkKey.fingerprint(shown),
                        "Compare it with the main site's operator by telephone; list it only if it is theirs."));
            }
            return findings;
        } catch (SSLPeerUnverifiedException e) {
            return List.of();
        }
    }

    private List<Finding> hello(Patient patient, URI other, HttpResponse<byte[]> answer, Instant asked)
            throws StrictJson.Refused, InterruptedException {
        Hello hello = StrictJson.read(answer.body(), Hello.class);
        List<Finding> findings = new ArrayList<>();
        String there = answer.headers().firstValue("Noren-Version").orElse("unknown");
        findings.add(Finding.well(
                "link", hello.site() + " answers, runs version " + there + ", speaks " + hello.versions()));
        if (hello.versions().stream().noneMatch(Hello.SPOKEN::contains)) {
            findings.add(Finding.bad(
                    "versions",
                    hello.site() + " speaks none of the versions " + Hello.SPOKEN,
                    "Update the older side; until then nothing can be sent."));
        }
        Optional<String> here = Health.live(patient.management().toString())
                .map(live -> live.told().get("site.version"));
        if (here.isPresent() && !here.get().equals(there)) {
            findings.add(Finding.soon(
                    "versions",
                    "this site runs " + here.get() + ", " + hello.site() + " " + there,
                    "That works; update the older side when it suits."));
        }
        Duration skew = Duration.between(asked, hello.time());
        findings.add(
                skew.abs().compareTo(NAMED_SKEW) > 0
                        ? Finding.bad(
                                "clocks",
                                "it is " + hello.time() + " at " + hello.site() + " and " + asked + " here",
                                "Set both clocks by NTP: beyond some days releases are refused.")
                        : Finding.well("clocks", hello.site() + "'s differs by less than two minutes"));
        return findings;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }
}
