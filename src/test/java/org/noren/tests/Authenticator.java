package org.noren.tests;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.noren.shared.seal.TimeCode;

/** Somebody's authenticator app, set up for one account of an office; each code counts once, so it shows another one each time. */
final class Authenticator {
    private final byte[] secret;
    private long lastStep;

    private Authenticator(String typed) {
        secret = bytes(typed.replace(" ", ""));
        lastStep = TimeCode.step(House.CLOCK.instant()) - 2;
    }

    /** Sets a second factor up for whoever is signed in. */
    static Authenticator setUp(Office office) throws IOException, InterruptedException {
        Document page = office.open("/office/second-factor.xhtml");
        Document begun = office.submit(page, "begin", "begin:go", Map.of());
        Authenticator app = new Authenticator(begun.getElementById("secret").text());
        Document done = office.submit(begun, "confirm", "confirm:go", Map.of("confirm:code", app.code()));
        if (done.selectFirst(".codes") == null) {
            throw new AssertionError("The second factor was not set up: " + done.text());
        }
        return app;
    }

    /** The office takes codes of the last, this and the next half minute; waits only when all of them were used. */
    String code() throws InterruptedException {
        Await.patiently(
                "the app shows another code",
                Duration.ofMinutes(2),
                () -> TimeCode.step(House.CLOCK.instant()) + 1 > lastStep);
        lastStep = Math.max(lastStep + 1, TimeCode.step(House.CLOCK.instant()) - 1);
        return TimeCode.at(lastStep, secret);
    }

    /** As an app reads Base32. */
    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        long buffer = 0;
        int held = 0;
        int at = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }
}
