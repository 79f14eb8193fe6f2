package org.noren.site.link.http;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.Fingerprint;

/**
 * Asked by the HTTP client after every handshake, resumed ones too: is the host name one of the certificate's, and is
 * the certificate one that we list for this peer? Remembers what it let through, so that it can be held against the list
 * again before each call.
 */
final class PeerVerifier implements HostnameVerifier {
    private static final int DNS = 2;
    private static final int IP = 7;

    private final Predicate<Fingerprint> admitted;
    private final Set<Fingerprint> seen = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String refusal;

    PeerVerifier(Predicate<Fingerprint> admitted) {
        this.admitted = admitted;
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        try {
            X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
            Fingerprint fingerprint = Fingerprint.of(certificate);
            if (!names(certificate).contains(host.toLowerCase(Locale.ROOT))) {
                refusal = "its certificate is not for the host " + host;
                return false;
            }
            if (!admitted.test(fingerprint)) {
                refusal = "its certificate " + fingerprint + " is not listed as valid for this peer";
                return false;
            }
            seen.add(fingerprint);
            return true;
        } catch (SSLPeerUnverifiedException | CertificateParsingException e) {
            refusal = e.getMessage();
            return false;
        }
    }

    boolean allStillAdmitted() {
        return seen.stream().allMatch(admitted);
    }

    void forget() {
        seen.clear();
    }

    /** Why the last handshake was refused, told once. */
    Optional<String> takeRefusal() {
        String last = refusal;
        refusal = null;
        return Optional.ofNullable(last);
    }

    private static Set<String> names(X509Certificate certificate) throws CertificateParsingException {
        Set<String> names = ConcurrentHashMap.newKeySet();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            for (List<?> alternative : alternatives) {
                int type = (Integer) alternative.get(0);
                if (type == DNS || type == IP) {
                    names.add(alternative.get(1).toString().toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
