package org.noren.site.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.noren.site.console.News;

class BeforeACertificateRunsOutTest {
    private final Expiry expiry = new Expiry("the link certificate", "have a new one signed");

    @Test
    void itIsToldSixTimesInTheLastThirtyDaysAndNotBefore() {
        List<String> told = IntStream.rangeClosed(0, 400)
                .mapToObj(hours -> Duration.ofDays(40).minus(Duration.ofHours(3L * hours)))
                .map(expiry::look)
                .flatMap(Optional::stream)
                .map(News::words)
                .toList();

        assertEquals(
                List.of(
                        "the link certificate runs out in 30 days: have a new one signed",
                        "the link certificate runs out in 14 days: have a new one signed",
                        "the link certificate runs out in 7 days: have a new one signed",
                        "the link certificate runs out in 3 days: have a new one signed",
                        "the link certificate runs out in 1 days: have a new one signed",
                        "the link certificate ran out: have a new one signed"),
                told);
    }

    @Test
    void eachKeyIsToldByItsName() {
        Expiry web = new Expiry("the certificate that browsers are shown", "have it renewed");
        assertEquals(
                Optional.of("the certificate that browsers are shown runs out in 13 days: have it renewed"),
                web.look(Duration.ofDays(13)).map(News::words));
    }

    @Test
    void aNewCertificateStartsAnew() {
        assertEquals(1, expiry.look(Duration.ofDays(2)).stream().count());
        assertEquals(Optional.empty(), expiry.look(Duration.ofDays(365)));
        assertEquals(1, expiry.look(Duration.ofDays(29)).stream().count());
    }
}
