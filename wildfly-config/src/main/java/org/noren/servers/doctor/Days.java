package org.noren.servers.doctor;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long is a certificate valid yet? */
final class Days {
    private static final Duration SOON = Duration.ofDays(30);

    private Days() {}

    static Finding left(String about, X509Certificate certificate, Clock clock, String cure) {
        Instant now = clock.instant();
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Finding.bad(
                    about,
                    "is not valid before " + certificate.getNotBefore().toInstant(),
                    "Set this machine's clock, or have another certificate signed.");
        }
        Duration left = Duration.between(now, certificate.getNotAfter().toInstant());
        if (left.isNegative()) {
            return Finding.bad(about, "ran out on " + certificate.getNotAfter().toInstant(), cure);
        }
        String words = "valid for " + left.toDays() + " days yet";
        return left.compareTo(SOON) < 0 ? Finding.soon(about, words, cure) : Finding.well(about, words);
    }
}
