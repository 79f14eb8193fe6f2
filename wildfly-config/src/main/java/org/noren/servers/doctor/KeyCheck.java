package org.noren.servers.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.noren.servers.Site.Role;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;
import org.noren.shared.seal.Ed25519;

/** Do the keys load, who vouches for them, for whom, and how long yet? Can nobody else read them? */
final class KeyCheck implements Check {
    private static final String ROLL =
            "Have a new one signed and roll it: docs/operate.md, \"Rolling and revoking keys\".";

    private final Clock clock;

    KeyCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> look(Patient patient) {
        List<Finding> findings = new ArrayList<>();
        PasswordStore passwords = PasswordStore.in(patient.configuration());
        link(patient, passwords, findings);
        web(patient, passwords, findings);
        signing(patient, findings);
        for (String file : List.of("keys/link.p12", "keys/web.p12", "configuration/noren.cs.password")) {
            secret(patient.base().resolve(file), findings);
        }
        return findings;
    }

    private void link(Patient patient, PasswordStore passwords, List<Finding> findings) {
        try {
            LinkKey key = KeyStores.read(patient.keys().resolve("link.p12"), passwords.get(SiteKeys.LINK));
            X509Certificate own = key.chain().get(0);
            findings.add(Days.left("link key", own, clock, ROLL));
            List<X509Certificate> trusted =
                    KeyStores.readTrusted(patient.keys().resolve("ca.p12"), passwords.get(SiteKeys.TRUST));
            boolean vouchedFor = trusted.stream().anyMatch(authority -> signed(own, authority));
            findings.add(
                    vouchedFor
                            ? Finding.well("link key", "signed by " + own.getIssuerX500Principal())
                            : Finding.bad(
                                    "link key",
                                    "none of the authorities in keys/ca.p12 signed it",
                                    "Put the certificate of the partnership's authority into keys/ca.p12, or have the"
                                            + " key signed by it."));
            for (X509Certificate authority : trusted) {
                findings.add(Days.left(
                        "authority",
                        authority,
                        clock,
                        "Agree on a new authority with the other side, and trust both."));
            }
        } catch (IOException e) {
            findings.add(Finding.bad("link key", String.valueOf(e.getMessage()), "Put the key back from your backup."));
        }
    }

    private void web(Patient patient, PasswordStore passwords, List<Finding> findings) {
        try {
            X509Certificate own = KeyStores.read(patient.keys().resolve("web.p12"), passwords.get(SiteKeys.WEB))
                    .chain()
                    .get(0);
            findings.add(Days.left("web key", own, clock, "Have the certificate renewed."));
            Set<String> names = names(own);
            for (String setting : List.of("noren.address.shop", "noren.address.office")) {
                patient.setting(setting)
                        .map(URI::create)
                        .filter(address -> "https".equals(address.getScheme()))
                        .map(URI::getHost)
                        .filter(host -> !names.contains(host.toLowerCase(Locale.ROOT)))
                        .ifPresent(host -> findings.add(Finding.soon(
                                "web key",
                                "is for " + names + ", and " + setting + " says " + host,
                                "Have a certificate for that name, unless a proxy in front shows one.")));
            }
        } catch (IOException e) {
            findings.add(Finding.bad("web key", String.valueOf(e.getMessage()), "Put the key back from your backup."));
        }
    }

    private static void signing(Patient patient, List<Finding> findings) {
        String setting = patient.role() == Role.MAIN ? "noren.keys.publishing" : "noren.keys.receipt";
        Path file = Path.of(patient.setting(setting).orElse("a file that " + setting + " does not name"));
        try {
            Ed25519.signer(file);
            findings.add(Finding.well("signing key", file.getFileName() + " loads"));
        } catch (IOException e) {
            findings.add(Finding.bad(
                    "signing key",
                    String.valueOf(e.getMessage()),
                    "Put it back from your backup; see " + setting + "."));
        }
        secret(file, findings);
    }

    private static void secret(Path file, List<Finding> findings) {
        try {
            Set<PosixFilePermission> others = new TreeSet<>(Files.getPosixFilePermissions(file));
            others.removeIf(permission -> permission.name().startsWith("OWNER_"));
            if (!others.isEmpty()) {
                findings.add(Finding.bad("secrets", file + " is open to others: " + others, "chmod 600 " + file));
            }
        } catch (IOException | UnsupportedOperationException notHere) {
            // the other findings say that it is missing
        }
    }

    private static boolean signed(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Set<String> names(X509Certificate certificate) {
        Set<String> names = new TreeSet<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.forEach(
                        name -> names.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT)));
            }
        } catch (CertificateParsingException e) {
            names.add("names that can't be read");
        }
        return names;
    }
}
