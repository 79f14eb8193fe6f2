package org.noren.servers.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.servers.doctor.TestPatient.CLOCK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.doctor.Finding.Level;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;

class KeysThatAreWrongTest {
    @TempDir
    Path base;

    private Patient naha;

    @BeforeEach
    void make() throws Exception {
        naha = TestPatient.in(base);
    }

    private List<Finding> wrong(Clock clock) {
        return TestPatient.wrong(new KeyCheck(clock).look(naha));
    }

    @Test
    void goodKeysAreWell() {
        assertEquals(List.of(), wrong(CLOCK));
    }

    @Test
    void aCertificateThatRunsOutIsToBeRolledSoonAndOneThatRanOutIsBroken() {
        Duration lasts = Duration.ofDays(397);
        assertEquals(
                List.of(Level.SOON, Level.SOON),
                wrong(Clock.offset(CLOCK, lasts.minusDays(20))).stream()
                        .map(Finding::level)
                        .toList());
        List<Finding> over = wrong(Clock.offset(CLOCK, lasts.plusDays(1)));
        assertEquals(Level.BAD, over.get(0).level());
        assertTrue(over.get(0).words().startsWith("ran out"), over.toString());
        assertTrue(over.get(0).cure().contains("Rolling"), over.toString());
    }

    @Test
    void aClockThatIsSetBackIsNamedAsTheCause() {
        List<Finding> early = wrong(Clock.offset(CLOCK, Duration.ofDays(-2)));
        assertTrue(early.get(0).cure().contains("clock"), early.toString());
    }

    @Test
    void aKeyOfAnotherAuthorityIsNamed() throws Exception {
        KeyStores.writeTrust(
                base.resolve("keys/ca.p12"),
                Authority.named("another", CLOCK).certificate(),
                PasswordStore.in(base.resolve("configuration")).get(SiteKeys.TRUST));
        List<Finding> wrong = wrong(CLOCK);
        assertEquals(1, wrong.size(), wrong.toString());
        assertTrue(wrong.get(0).words().contains("none of the authorities"), wrong.toString());
    }

    @Test
    void aKeyThatIsGoneIsToComeFromTheBackup() throws Exception {
        Files.delete(base.resolve("keys/link.p12"));
        Files.writeString(base.resolve("keys/receipt.pem"), "nothing", StandardOpenOption.TRUNCATE_EXISTING);
        List<Finding> wrong = wrong(CLOCK);
        assertEquals(2, wrong.size(), wrong.toString());
        assertTrue(wrong.stream().allMatch(finding -> finding.cure().contains("backup")), wrong.toString());
    }

    @Test
    void aKeyThatOthersMayReadIsNamedWithTheCommandThatClosesIt() throws Exception {
        Path key = base.resolve("keys/receipt.pem");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(
                List.of("chmod 600 " + key),
                wrong(CLOCK).stream().map(Finding::cure).toList());
    }

    @Test
    void aWebKeyForAnotherNameIsNamed() {
        naha.settings().setProperty("noren.address.shop", "https://naha.example");
        List<Finding> wrong = wrong(CLOCK);
        assertTrue(wrong.get(0).words().contains("noren.address.shop says naha.example"), wrong.toString());
    }
}
