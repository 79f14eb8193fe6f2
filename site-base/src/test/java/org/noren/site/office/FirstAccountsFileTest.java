package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noren.site.settings.Role;

class FirstAccountsFileTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void eachLineIsAnAccount() {
        var accounts = FirstAccounts.parse(
                List.of("# the demo's people", "", "hanako manager hash1", "oki  operator  hash2"), Role.MAIN, NOW);

        assertEquals(
                List.of(new Person("hanako", OfficeRole.MANAGER), new Person("oki", OfficeRole.OPERATOR)),
                accounts.stream().map(Account::person).toList());
    }

    @Test
    void aRoleOfTheOtherHalfIsRefused() {
        var lines = List.of("satoru site-manager hash");

        assertEquals(1, FirstAccounts.parse(lines, Role.PARTNER, NOW).size());
        var refusal = assertThrows(IllegalArgumentException.class, () -> FirstAccounts.parse(lines, Role.MAIN, NOW));
        assertTrue(refusal.getMessage().contains("satoru has the role \"site-manager\""), refusal.getMessage());
    }

    @Test
    void aLineThatIsNoAccountIsRefusedWithoutRepeatingItsSecrets() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> FirstAccounts.parse(List.of("hanako manager my password"), Role.MAIN, NOW));
        assertTrue(refusal.getMessage().contains("has 4 words"), refusal.getMessage());
        assertTrue(!refusal.getMessage().contains("password\""), refusal.getMessage());
    }

    @Test
    void anAccountsNameIsCheckedWhenItIsBorn() {
        assertThrows(IllegalArgumentException.class, () -> new Account("Hanako", OfficeRole.MANAGER, "hash", NOW));
    }
}
