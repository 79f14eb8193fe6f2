package org.noren.shared.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/**
 * A site's request that an authority vouch for its link key (PKCS #10, RFC 2986). It comes from outside, so it is read
 * strictly, and taken only if the private key of the very public key in it has signed it.
 *
 * @param subject the name that it asks for, as people read it
 * @param name the common name in it, if there is exactly one
 * @param key the public key, X.509 SubjectPublicKeyInfo
 * @param kind the kind of key and its length, {@code EC 256}
 */
@SuppressWarnings("ArrayRecordComponent")
public record CertificateRequest(X500Principal subject, Optional<String> name, byte[] key, String kind) {
    /** The longest text that is read. */
    public static final int LONGEST = 16 * 1024;

    private static final int LEAST_EC = 256;
    private static final int LEAST_RSA = 3072;

    private static final Map<String, String> SIGNATURES = Map.of(
            "2a8648ce3d040302", "SHA256withECDSA",
            "2a8648ce3d040303", "SHA384withECDSA",
            "2a8648ce3d040304", "SHA512withECDSA",
            "2a864886f70d01010b", "SHA256withRSA",
            "2a864886f70d01010c", "SHA384withRSA",
            "2a864886f70d01010d", "SHA512withRSA");
    private static final Map<String, String> KEYS = Map.of("2a8648ce3d0201", "EC", "2a864886f70d010101", "RSA");

    /** Why a request is not taken. */
    public enum Reason {
        TOO_LONG,
        NOT_PEM,
        MALFORMED,
        KEY_KIND,
        WEAK_KEY,
        SIGNATURE_KIND,
        FORGED
    }

    /** It is none, or one that no authority should sign. */
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

    /** @param text PEM, with one request in it; other blocks may stand beside it */
    public static CertificateRequest read(String text) throws Unfit {
        if (text.length() > LONGEST) {
            throw new Unfit(Reason.TOO_LONG, "the text has more than " + LONGEST + " characters");
        }
        List<Pem> requests;
        try {
            requests = Pem.all(text).stream()
                    .filter(block -> block.label().matches("(NEW )?CERTIFICATE REQUEST"))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Unfit(Reason.NOT_PEM, "a block is not Base64");
        }
        if (requests.size() != 1) {
            throw new Unfit(Reason.NOT_PEM, "there are " + requests.size() + " blocks with a certificate request");
        }
        return parsed(requests.get(0).der());
    }

    private static CertificateRequest parsed(byte[] der) throws Unfit {
        try {
            List<Der> request = part(Der.read(der).as(Der.SEQUENCE), 3, 3);
            Der info = request.get(0).as(Der.SEQUENCE);
            List<Der> fields = part(info, 3, 4);
            if (!Arrays.equals(fields.get(0).as(Der.INTEGER).content(), new byte[] {0})) {
                throw new Der.Malformed("another version than 1");
            }
            X500Principal subject =
                    new X500Principal(fields.get(1).as(Der.SEQUENCE).whole());
            byte[] spki = fields.get(2).as(Der.SEQUENCE).whole();
            PublicKey key = publicKey(fields.get(2));
            verify(info.whole(), request.get(1), request.get(2).bits(), key);
            return new CertificateRequest(subject, commonName(subject), spki, kind(key));
        } catch (Der.Malformed | IllegalArgumentException e) {
            throw new Unfit(Reason.MALFORMED, "it is no PKCS #10 request: " + e.getMessage());
        }
    }

    private static List<Der> part(Der value, int least, int most) throws Der.Malformed {
        List<Der> parts = value.children();
        if (parts.size() < least || parts.size() > most) {
            throw new Der.Malformed("a sequence has " + parts.size() + " parts");
        }
        return parts;
    }

    private static String identifier(Der algorithm) throws Der.Malformed {
        List<Der> parts = part(algorithm.as(Der.SEQUENCE), 1, 2);
        return HexFormat.of().formatHex(parts.get(0).as(Der.OBJECT_IDENTIFIER).content());
    }

    private static PublicKey publicKey(Der spki) throws Der.Malformed, Unfit {
        String algorithm = KEYS.get(identifier(part(spki, 2, 2).get(0)));
        if (algorithm == null) {
            throw new Unfit(Reason.KEY_KIND, "the key is neither EC nor RSA");
        }
        PublicKey key;
        try {
            key = KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(spki.whole()));
        } catch (GeneralSecurityException e) {
            throw new Unfit(Reason.MALFORMED, "the key cannot be read: " + e.getMessage());
        }
        int least = key instanceof RSAPublicKey ? LEAST_RSA : LEAST_EC;
        if (bits(key) < least) {
            throw new Unfit(Reason.WEAK_KEY, kind(key) + "; at least " + least + " bits are needed");
        }
        return key;
    }

    private static void verify(byte[] signed, Der algorithm, byte[] signature, PublicKey key)
            throws Der.Malformed, Unfit {
        String name = SIGNATURES.get(identifier(algorithm));
        if (name == null || !name.endsWith(key instanceof RSAPublicKey ? "RSA" : "ECDSA")) {
            throw new Unfit(Reason.SIGNATURE_KIND, "it is not signed with SHA-256 or better by a key of its own kind");
        }
        boolean right;
        try {
            Signature verifier = Signature.getInstance(name);
            verifier.initVerify(key);
            verifier.update(signed);
            right = verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            right = false;
        }
        if (!right) {
            throw new Unfit(Reason.FORGED, "its signature was not made by the key that it asks for");
        }
    }

    private static int bits(PublicKey key) {
        return key instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength()
                : ((ECPublicKey) key).getParams().getCurve().getField().getFieldSize();
    }

    private static String kind(PublicKey key) {
        return key.getAlgorithm() + " " + bits(key);
    }

    static Optional<String> commonName(X500Principal subject) {
        try {
            List<String> names = new LdapName(subject.getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .toList();
            return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** What two people compare by telephone: the same as {@code openssl req -pubkey | openssl pkey -pubin -outform der | sha256sum}. */
    public Digest keyDigest() {
        return Digest.of(key);
    }
}
