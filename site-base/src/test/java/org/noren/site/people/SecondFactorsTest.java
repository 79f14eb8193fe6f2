package org.noren.site.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.seal.TimeCode;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;
import org.noren.site.people.SecondFactorDesk.Proven;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class SecondFactorsTest {
    private static final Person HANAKO = new Person("hanako", OfficeRole.MANAGER);

    @Parameter
    TestDatabase database;

    private TestPeople people;

    @BeforeEach
    void office() {
        people = new TestPeople(database);
    }

    @Test
    void nothing_changes_until_the_app_has_shown_a_code() {
        begin();
        assertInstanceOf(SignInAnswer.Welcome.class, signIn());
        assertEquals(Optional.empty(), confirm("000000"));
        assertInstanceOf(SignInAnswer.Welcome.class, signIn());

        assertEquals(10, confirm(code(0)).orElseThrow().size());

        assertEquals(new SignInAnswer.CodeWanted(HANAKO), signIn());
        assertTrue(people.trail.lines().contains("hanako second-factor-on hanako"));
        assertTrue(people.letter().contains("二段階認証が設定されました"));
    }

    @Test
    void a_code_lets_in_once_and_only_near_its_time() {
        enrol();
        var door = door();
        people.clock.advance(Duration.ofMinutes(2));

        assertEquals(new SignInAnswer.Wrong(), code(door, code(-2)));
        assertInstanceOf(SignInAnswer.Welcome.class, code(door, code(-1)));
        assertInstanceOf(SignInAnswer.Welcome.class, code(door, code(0)));
        assertEquals(new SignInAnswer.Wrong(), code(door, code(0)));
        assertEquals(new SignInAnswer.Wrong(), code(door, code(-1)));
    }

    @Test
    void two_who_send_the_same_code_at_once_are_not_both_let_in() throws Exception {
        enrol();
        people.clock.advance(Duration.ofMinutes(2));
        var code = code(0);
        var threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> use =
                    () -> people.site.inTransaction(() -> people.check().accepts("hanako", code));
            long accepted = 0;
            for (var answer : threads.invokeAll(List.of(use, use, use))) if (answer.get()) accepted++;
            assertEquals(1, accepted);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void each_recovery_code_lets_in_once_however_it_is_typed() {
        var codes = enrol();
        var door = door();

        assertInstanceOf(
                SignInAnswer.Welcome.class,
                code(door, " " + codes.get(3).toLowerCase(Locale.ROOT).replace('-', ' ')));
        assertEquals(new SignInAnswer.Wrong(), code(door, codes.get(3)));
        assertInstanceOf(SignInAnswer.Welcome.class, code(door, codes.get(4)));
        assertEquals(8, factor().codesLeft());
    }

    @Test
    void guessing_codes_takes_longer_and_longer_from_wherever() {
        enrol();
        var door = door();
        for (int i = 0; i < 6; i++) people.site.inTransaction(() -> door.code("hanako", "000000", "192.0.2.9"));

        assertInstanceOf(SignInAnswer.TooEarly.class, code(door, code(0)));
        people.clock.advance(Duration.ofMinutes(15));
        assertInstanceOf(SignInAnswer.Welcome.class, code(door, code(0)));
    }

    @Test
    void codes_are_made_anew_and_the_factor_turned_off_with_the_password_only() {
        var old = enrol();
        assertInstanceOf(Proven.NotProven.class, desk(d -> d.turnOff(HANAKO, "x".toCharArray(), TestPeople.HOME)));
        assertInstanceOf(Proven.NotProven.class, desk(d -> d.renewCodes(HANAKO, "x".toCharArray(), TestPeople.HOME)));
        assertEquals(new SignInAnswer.Wrong(), code(door(), "not a code"));

        var renewed = assertInstanceOf(
                Proven.Done.class, desk(d -> d.renewCodes(HANAKO, TestPeople.PASSWORD.toCharArray(), TestPeople.HOME)));
        assertEquals(10, ((List<?>) renewed.result()).size());
        assertEquals(new SignInAnswer.Wrong(), code(door(), old.get(0)));

        desk(d -> d.turnOff(HANAKO, TestPeople.PASSWORD.toCharArray(), TestPeople.HOME));
        assertInstanceOf(SignInAnswer.Welcome.class, signIn());
        assertTrue(people.letter().contains("二段階認証が解除されました"));
    }

    @Test
    void a_manager_turns_it_off_for_somebody_who_has_lost_it_and_ends_their_sessions() {
        enrol();
        long session = people.site.inTransaction(() -> people.sessions().begin("hanako", TestPeople.HOME, "x"));

        assertEquals(true, desk(d -> d.reset("hanako")));

        assertInstanceOf(SignInAnswer.Welcome.class, signIn());
        assertEquals(
                Optional.empty(),
                people.site.inTransaction(() -> people.sessions().visit(session)));
        assertTrue(people.trail.lines().contains("hanako second-factor-reset hanako"));
        assertEquals(false, desk(d -> d.reset("hanako")));
    }

    @Test
    void the_database_shows_neither_secret_nor_codes() {
        var codes = enrol();
        var secret = people.site.inTransaction(() -> people.check().step(factor(), "1"));
        assertTrue(secret.isEmpty());

        var stored = new String(factor().secret(), ISO_8859_1);
        assertFalse(stored.contains(new String(typedSecret, ISO_8859_1)));
        var row = people.site.inTransaction(() -> (String) people.site
                .entityManager()
                .createQuery("select f.codes from SecondFactor f")
                .getSingleResult());
        assertFalse(codes.stream().anyMatch(code -> row.contains(code.replace("-", ""))));
    }

    @Test
    void the_app_gets_its_secret_by_address_and_by_picture() {
        begin();
        var enrolment = desk(d -> d.pending(HANAKO)).orElseThrow();

        assertTrue(
                enrolment.address().startsWith("otpauth://totp/%E3%81%B2%E3%81%AE%E3%81%A7:hanako?secret="),
                enrolment.address());
        assertTrue(enrolment.address().endsWith("&algorithm=SHA1&digits=6&period=30"));
        assertEquals(32, enrolment.typed().replace(" ", "").length());
        assertTrue(enrolment.path().startsWith("M4 4h1v1h-1z"), "a QR code begins with a dark corner");
    }

    private byte[] typedSecret = new byte[0];

    private void begin() {
        desk(d -> {
            d.begin(HANAKO);
            return true;
        });
        var typed = desk(d -> d.pending(HANAKO)).orElseThrow().typed().replace(" ", "");
        typedSecret = bytes(typed);
    }

    private List<String> enrol() {
        begin();
        var codes = confirm(code(0)).orElseThrow();
        people.letter();
        return codes;
    }

    private Optional<List<String>> confirm(String code) {
        return desk(d -> d.confirm(HANAKO, code));
    }

    private <T> T desk(java.util.function.Function<SecondFactorDesk, T> work) {
        return people.site.inTransaction(() -> work.apply(people.secondFactors()));
    }

    private SecondFactor factor() {
        return desk(d -> d.find("hanako")).orElseThrow();
    }

    private SignIn door() {
        return people.signIn();
    }

    private SignInAnswer signIn() {
        return people.site.inTransaction(
                () -> door().attempt("hanako", TestPeople.PASSWORD.toCharArray(), TestPeople.HOME));
    }

    private SignInAnswer code(SignIn door, String code) {
        return people.site.inTransaction(() -> door.code("hanako", code, TestPeople.HOME));
    }

    /** What the app shows some steps from now. */
    private String code(int steps) {
        return TimeCode.at(TimeCode.step(people.clock.instant()) + steps, typedSecret);
    }

    /** As an app reads Base32. */
    private static byte[] bytes(String base32) {
        var bits = new StringBuilder();
        for (char c : base32.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        return bytes;
    }
}
