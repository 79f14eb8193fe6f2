package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Problem;
import org.noren.shared.link.WireSamples;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkAnswer;
import org.noren.site.link.LinkClient;

/** A partner of version 1 of the link, as it was recorded: it stays able to take an update (B11). */
class RecordedPartnerTest {
    private static final Delivery.Asking NOBODY = new Delivery.Asking(
            () -> {
                throw new IllegalStateException("nobody is to be asked");
            },
            false);

    private final Signed release = WireSamples.signed("release.json");

    @Test
    void takesAnUpdateFromOfferToReceipt() throws Exception {
        Recording partner = new Recording(List.of("wanted.json", "wanted-nothing.json", "receipt.json"));

        Outcome.Heard heard =
                assertInstanceOf(Outcome.Heard.class, delivery(partner).deliver(release, NOBODY, objects()));

        assertEquals(1, heard.receipt().number());
        assertEquals(Optional.of(release.digest()), heard.receipt().release());
        assertEquals(
                List.of(
                        "/link/v1/releases",
                        "/link/v1/releases/" + release.digest() + "/objects",
                        "/link/v1/releases/" + release.digest() + "/switch"),
                partner.called);
    }

    @Test
    void isGreetedAndSaysThatItServesNothingYet() {
        Recording partner = new Recording(List.of("receipt-nothing.json"));

        Outcome.Heard heard = assertInstanceOf(
                Outcome.Heard.class, delivery(partner).heartbeat(WireSamples.signed("heartbeat.json")));

        assertEquals(0, heard.receipt().number());
    }

    @Test
    void ofALaterVersionSaysWhichOnesItSpeaks() throws Exception {
        Problem problem = StrictJson.read(WireSamples.read("problem-version.json"), Problem.class);
        LinkClient partner = new Recording(List.of()) {
            @Override
            public LinkAnswer post(String door, String mediaType, byte[] body, int longest) {
                return new LinkAnswer.Refused(problem);
            }
        };

        Outcome.Refused refused =
                assertInstanceOf(Outcome.Refused.class, delivery(partner).deliver(release, NOBODY, objects()));

        assertEquals("version-not-spoken", refused.problem().code());
        assertEquals(Optional.of(List.of(1)), refused.problem().versions());
    }

    private static Delivery delivery(LinkClient line) {
        return new Delivery(
                new Delivery.Partner(
                        WireSamples.PARTNER, line, List.of(WireSamples.partner().key())),
                WireSamples.MAIN,
                java.time.Clock.systemUTC());
    }

    private static Delivery.Objects objects() throws Exception {
        Map<Digest, Packed> objects = new HashMap<>();
        for (String file : List.of("root.pack", "contents.pack")) {
            for (Packed packed : Pack.read(WireSamples.read(file))) {
                objects.put(Digest.of(packed.unpack(1 << 20).orElseThrow()), packed);
            }
        }
        return new Delivery.Objects() {
            @Override
            public Map<Digest, Packed> packed(Collection<Digest> digests) {
                return objects;
            }

            @Override
            public boolean allows(Collection<Digest> wanted) {
                return objects.keySet().containsAll(wanted);
            }

            @Override
            public Collection<Digest> all() {
                return List.of();
            }

            @Override
            public Collection<Digest> tree() {
                return List.of();
            }

            @Override
            public int longest(Digest digest) {
                return Pack.LONGEST;
            }
        };
    }

    private static class Recording implements LinkClient {
        private final List<String> answers;
        final List<String> called = new ArrayList<>();

        Recording(List<String> answers) {
            this.answers = new ArrayList<>(answers);
        }

        @Override
        public LinkAnswer get(String door, int longest) {
            throw new UnsupportedOperationException(door);
        }

        @Override
        public LinkAnswer post(String door, String mediaType, byte[] body, int longest) {
            called.add(door);
            return new LinkAnswer.Answered(WireSamples.read(answers.remove(0)));
        }

        @Override
        public void close() {}
    }
}
