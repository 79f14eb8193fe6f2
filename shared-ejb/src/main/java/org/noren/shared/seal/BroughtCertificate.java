package org.noren.shared.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A certificate that the authority signed on a machine of its own and somebody brought back. It is relied on only if it is
 * what the authority would have been asked for: for this request's key, this name and this host, both ends of a connection,
 * now.
 */
public final class BroughtCertificate {
    /** The longest text that is read: a certificate with those above it. */
    public static final int LONGEST = 32 * 1024;

    private static final Set<String> BOTH_ENDS = Set.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    /** Why a certificate is not taken. */
    public enum Reason {
        TOO_LONG,
        NOT_PEM,
        PRIVATE_KEY,
        MALFORMED,
        ANOTHER_KEY,
        ANOTHER_AUTHORITY,
        SIGNATURE_KIND,
        AUTHORITY_ENDED,
        NOT_YET,
        ENDED,
        PURPOSES,
        ANOTHER_NAME,
        ANOTHER_HOST
    }

    /** It is none, or not the one that was asked for. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Unfit(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * What it has to be.
     *
     * @param request whose key and no other
     * @param authority who has to have signed it, PEM
     * @param name its common name
     * @param host the host name or address that the other side calls
     */
    public record Expected(CertificateRequest request, String authority, String name, String host) {}

    private BroughtCertificate() {}

    /** @param text PEM; certificates above the wanted one may stand beside it */
    public static X509Certificate read(String text, Expected expected, Instant now) throws Unfit {
        if (text.length() > LONGEST) {
            throw new Unfit(Reason.TOO_LONG, "the text has more than " + LONGEST + " characters");
        }
        X509Certificate brought = ofKey(certificates(text), expected.request().key());
        signedBy(authority(expected.authority(), now), brought, now);
        forBothEnds(brought);
        named(brought, expected);
        return brought;
    }

    private static List<X509Certificate> certificates(String text) throws Unfit {
        List<Pem> blocks;
        try {
            blocks = Pem.all(text);
        } catch (IllegalArgumentException e) {
            throw new Unfit(Reason.NOT_PEM, "a block is not Base64");
        }
        if (blocks.stream().anyMatch(block -> block.label().endsWith("PRIVATE KEY"))) {
            throw new Unfit(Reason.PRIVATE_KEY, "a private key stands in the text");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (Pem block : blocks) {
            if (block.label().equals("CERTIFICATE")) certificates.add(parsed(block));
        }
        if (certificates.isEmpty()) {
            throw new Unfit(Reason.NOT_PEM, "there is no block with a certificate");
        }
        return certificates;
    }

    private static X509Certificate parsed(Pem block) throws Unfit {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block.der()));
        } catch (CertificateException e) {
            throw new Unfit(Reason.MALFORMED, "it cannot be read: " + e.getMessage());
        }
    }

    private static X509Certificate ofKey(List<X509Certificate> certificates, byte[] key) throws Unfit {
        Optional<X509Certificate> fitting = certificates.stream()
                .filter(certificate -> Arrays.equals(certificate.getPublicKey().getEncoded(), key))
                .findFirst();
        return fitting.orElseThrow(() -> new Unfit(
                Reason.ANOTHER_KEY, "the key of " + certificates.get(0).getSubjectX500Principal() + " is another one"));
    }

    private static X509Certificate authority(String pem, Instant now) throws Unfit {
        X509Certificate authority = certificates(pem).get(0);
        if (authority.getBasicConstraints() < 0) {
            throw new Unfit(Reason.ANOTHER_AUTHORITY, "what is set as the authority's certificate is no authority's");
        }
        if (!now.isBefore(authority.getNotAfter().toInstant())) {
            throw new Unfit(
                    Reason.AUTHORITY_ENDED,
                    "the authority's own ended on " + authority.getNotAfter().toInstant());
        }
        return authority;
    }

    private static void signedBy(X509Certificate authority, X509Certificate brought, Instant now) throws Unfit {
        try {
            brought.verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new Unfit(Reason.ANOTHER_AUTHORITY, "it is signed by " + brought.getIssuerX500Principal());
        }
        if (!brought.getSigAlgName().matches("SHA(256|384|512)with.*|Ed25519")) {
            throw new Unfit(Reason.SIGNATURE_KIND, "it is signed by " + brought.getSigAlgName());
        }
        Instant from = brought.getNotBefore().toInstant();
        Instant until = brought.getNotAfter().toInstant();
        if (now.isBefore(from)) {
            throw new Unfit(Reason.NOT_YET, from.toString());
        }
        if (!now.isBefore(until)) {
            throw new Unfit(Reason.ENDED, until.toString());
        }
        try {
            PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(brought)), rules);
        } catch (GeneralSecurityException e) {
            throw new Unfit(Reason.ANOTHER_AUTHORITY, String.valueOf(e.getMessage()));
        }
    }

    private static void forBothEnds(X509Certificate brought) throws Unfit {
        if (brought.getBasicConstraints() >= 0) {
            throw new Unfit(Reason.PURPOSES, "it makes an authority of its own");
        }
        boolean[] usage = brought.getKeyUsage();
        if (usage != null && !usage[0]) {
            throw new Unfit(Reason.PURPOSES, "its key may not sign (digitalSignature)");
        }
        List<String> purposes;
        try {
            purposes = brought.getExtendedKeyUsage();
        } catch (CertificateException e) {
            throw new Unfit(Reason.MALFORMED, "its purposes cannot be read");
        }
        if (purposes == null || !purposes.containsAll(BOTH_ENDS)) {
            throw new Unfit(Reason.PURPOSES, "serverAuth and clientAuth have to stand in it, both");
        }
    }

    private static void named(X509Certificate brought, Expected expected) throws Unfit {
        Optional<String> name = CertificateRequest.commonName(brought.getSubjectX500Principal());
        if (!name.equals(Optional.of(expected.name()))) {
            throw new Unfit(
                    Reason.ANOTHER_NAME, brought.getSubjectX500Principal().getName());
        }
        List<String> hosts = hosts(brought);
        if (hosts.stream().noneMatch(expected.host().replaceAll("[\\[\\]]", "")::equalsIgnoreCase)) {
            throw new Unfit(Reason.ANOTHER_HOST, String.join(", ", hosts));
        }
    }

    private static List<String> hosts(X509Certificate brought) throws Unfit {
        Collection<List<?>> names;
        try {
            names = brought.getSubjectAlternativeNames();
        } catch (CertificateException e) {
            throw new Unfit(Reason.MALFORMED, "its names cannot be read");
        }
        return names == null
                ? List.of()
                : names.stream()
                        .filter(name ->
                                name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                        .map(name -> String.valueOf(name.get(1)))
                        .toList();
    }
}
