package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private final OfficeFixture office = new OfficeFixture();

    @Test
    void theRightPasswordLetsInAndTheWrongOneDoesNot() {
        assertEquals(new SignInAnswer.Wrong(), office.attempt("hanako", "naren"));
        assertEquals(
                new SignInAnswer.Welcome(new Person("hanako", OfficeRole.MANAGER)), office.attempt("hanako", "noren"));
        assertEquals(List.of("hanako sign-in-refused", "hanako sign-in"), office.trail);
    }

    @Test
    void anUnknownNameCostsAHashToo() {
        assertEquals(new SignInAnswer.Wrong(), office.attempt("nobody", "noren"));
        assertEquals(new SignInAnswer.Wrong(), office.attempt("Not A Name", "noren"));

        assertEquals(2, office.hashed);
    }

    @Test
    void aPasswordTypedIntoTheNameFieldIsNotKept() {
        office.attempt("my secret", "");

        assertEquals(List.of("- sign-in-refused"), office.trail);
    }

    @Test
    void failuresMakeTheNextTryWaitEvenWithTheRightPassword() {
        for (int i = 0; i < 4; i++) office.attempt("hanako", "wrong");
        var answer = assertInstanceOf(SignInAnswer.TooEarly.class, office.attempt("hanako", "noren"));
        assertTrue(answer.pause().compareTo(Duration.ofSeconds(2)) <= 0, answer.toString());

        office.clock.pass(answer.pause());
        assertInstanceOf(SignInAnswer.Welcome.class, office.attempt("hanako", "noren"));
    }

    @Test
    void nobodyLocksAnotherOut() {
        for (int i = 0; i < 500; i++) {
            office.attempt("hanako", "wrong", "198.51.100.7");
            office.clock.pass(Duration.ofSeconds(11));
        }
        assertInstanceOf(SignInAnswer.Welcome.class, office.attempt("hanako", "noren", OfficeFixture.HOME));
    }

    @Test
    void theWaitStopsGrowingAtAQuarterOfAnHour() {
        for (int i = 0; i < 60; i++) {
            office.attempt("hanako", "wrong");
            office.clock.pass(Duration.ofMinutes(15));
        }
        office.attempt("hanako", "wrong");
        var answer = assertInstanceOf(SignInAnswer.TooEarly.class, office.attempt("hanako", "noren"));
        assertEquals(Duration.ofMinutes(15), answer.pause());
    }

    @Test
    void anOldHashIsRenewedByTheWay() {
        office.accounts.put("hanako", new Account("hanako", OfficeRole.MANAGER, "old:noren", office.clock.instant()));

        assertInstanceOf(SignInAnswer.Welcome.class, office.attempt("hanako", "noren"));
        assertEquals("stored:noren", office.accounts.get("hanako").password());
    }

    @Test
    void anEndlessPasswordIsRefusedBeforeItIsHashed() {
        assertEquals(new SignInAnswer.Wrong(), office.attempt("hanako", "x".repeat(10_000)));
        assertEquals(0, office.hashed);
    }
}
