package org.noren.partner.shopfront;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.shopfront.jpa.TestShopfronts;
import org.noren.site.settings.Role;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** The shop front's row is there before anybody needs it, so the first two wait for each other like all that follow. */
@ParameterizedClass
@EnumSource
class TwoFirstSavesAtOnceTest {
    private static final int ROUNDS = 10;

    @Parameter
    TestDatabase database;

    @Test
    void bothAreKeptOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                TestSite site = TestSite.empty(Role.PARTNER, database);
                Shopfronts shopfronts = TestShopfronts.of(site);
                assertEquals(Shopfront.State.EMPTY, site.inTransaction(shopfronts::now));
                CyclicBarrier start = new CyclicBarrier(2);

                for (Future<?> saved : threads.invokeAll(List.of(
                        sets(site, shopfronts, "telephone", start), sets(site, shopfronts, "address", start)))) {
                    saved.get();
                }

                assertEquals(
                        new Shopfront.State(2, Map.of("telephone", "1", "address", "1"), List.of()),
                        site.inTransaction(shopfronts::now),
                        "round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> sets(TestSite site, Shopfronts shopfronts, String name, CyclicBarrier start) {
        return () -> {
            start.await();
            return site.inTransaction(() -> {
                shopfronts.hold().set(Map.of(name, "1"));
                return null;
            });
        };
    }
}
