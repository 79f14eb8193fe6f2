package org.noren.site.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    static Map<String, String> main() {
        return new HashMap<>(Map.of(
                "noren.site.name", "hinode",
                "noren.site.role", "main",
                "noren.site.title", "Hinode",
                "noren.address.shop", "http://localhost:8080",
                "noren.address.office", "http://localhost:8081",
                "noren.ports.shop", "8080, 8443",
                "noren.ports.office", "8081,8445",
                "noren.ports.link", "8444",
                "noren.keys.publishing", "keys/publishing.pem"));
    }

    static Map<String, String> partner() {
        var values = main();
        values.remove("noren.keys.publishing");
        values.putAll(Map.of(
                "noren.site.name", "naha",
                "noren.site.role", "partner",
                "noren.keys.receipt", "keys/receipt.pem",
                "noren.main.name", "hinode",
                "noren.main.link", "https://localhost:8444",
                "noren.main.publishing-key", "keys/hinode.pem",
                "noren.main.fingerprints", "AB:".repeat(31) + "AB"));
        return values;
    }

    @Test
    void a_whole_set_of_either_half_is_taken_and_typed() {
        var main = SiteSettings.of(main());
        var partner = SiteSettings.of(partner());

        assertDoesNotThrow(main::check);
        assertDoesNotThrow(partner::check);
        assertEquals(Role.MAIN, main.role());
        assertEquals(Set.of(8080, 8443), main.shopPorts());
        assertEquals(Duration.ZERO, main.clockOffset());
        assertEquals(Set.of("ab".repeat(32)), partner.mainFingerprints());
    }

    @Test
    void a_main_site_needs_nothing_that_only_a_partner_has_and_the_other_way_round() {
        var partnerWithoutMain = partner();
        partnerWithoutMain.remove("noren.main.link");

        var refused = assertThrows(SettingsRefused.class, SiteSettings.of(partnerWithoutMain)::check);

        assertEquals(List.of("noren.main.link is not set"), refused.problems());
        assertDoesNotThrow(SiteSettings.of(main())::check);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var values = main();
        values.put("noren.ports.link", "84440");
        values.put("noren.address.shop", "localhost:8080/");
        values.remove("noren.site.title");

        var refused = assertThrows(SettingsRefused.class, SiteSettings.of(values)::check);

        assertEquals(3, refused.problems().size(), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "noren.site.name, Hinode!",
        "noren.site.role, chief",
        "noren.address.shop, ftp://localhost",
        "noren.address.shop, http://localhost/shop",
        "noren.ports.office, 0",
        "noren.ports.office, office",
        "noren.demo, yes",
        "noren.heartbeat.every, PT0.5S",
        "noren.heartbeat.every, PT61M",
        "noren.clock.offset, 1 hour"
    })
    void a_value_of_a_bad_shape_is_refused_by_its_key(String key, String value) {
        var values = main();
        assertDoesNotThrow(SiteSettings.of(values)::check);

        values.put(key, value);

        var refused = assertThrows(SettingsRefused.class, SiteSettings.of(values)::check);
        assertEquals(1, refused.problems().size());
        assertEquals(key, refused.problems().get(0).split(" ")[0]);
    }

    @Test
    void the_clock_is_moved_by_the_offset() {
        var values = main();
        values.put("noren.clock.offset", "-PT1H");

        var moved = new ClockProducer().clock(SiteSettings.of(values)).instant();
        var straight = new ClockProducer().clock(SiteSettings.of(main())).instant();

        assertEquals(-60, Duration.between(straight, moved).toMinutes(), 1);
    }
}
