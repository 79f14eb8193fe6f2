package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private final OfficeFixture office = new OfficeFixture();

    @Test
    void theRightPasswordLetsInAndTheWrongOneDoesNot() {
        assertEquals(new SignInAnswer.Wrong(), office.attempt("hanako", "naren"));
        assertEquals(
                new SignInAnswer.Welcome(new Person("hanako", OfficeRole.MANAGER)), office.attempt("hanako", "noren"));
        assertEquals(List.of("hanako sign-in-refused", "hanako sign-in"), office.trail.deeds());
    }

    @Test
    void anUnknownNameCostsAHashToo() {
        assertEquals(new SignInAnswer.Wrong(), office.attempt("nobody", "noren"));
        assertEquals(new SignInAnswer.Wrong(), office.attempt("Not A Name", "noren"));

        assertEquals(2, office.passwords.hashed);
    }

    @Test
    void aPasswordTypedIntoTheNameFieldIsNotKept() {
        office.attempt("my secret", "");

        assertEquals(List.of("- sign-in-refused"), office.trail.deeds());
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
        assertEquals(Optional.of("stored:noren"), office.accounts.get("hanako").password());
    }

    @Test
    void whoIsDisabledOrHasNotChosenAPasswordIsAnsweredLikeAStranger() {
        office.accounts.get("hanako").disable(office.clock.instant());
        office.accounts.put("emi", new Account("emi", OfficeRole.EDITOR, null, office.clock.instant()));

        assertEquals(new SignInAnswer.Wrong(), office.attempt("hanako", "noren"));
        assertEquals(new SignInAnswer.Wrong(), office.attempt("emi", "noren"));
        assertEquals(new SignInAnswer.Wrong(), office.attempt("emi", "nobody's password"));
        assertEquals(3, office.passwords.hashed);

        office.accounts.get("hanako").enable();
        assertInstanceOf(SignInAnswer.Welcome.class, office.attempt("hanako", "noren", "192.0.2.7"));
    }

    @Test
    void whoHasASecondFactorIsAskedForACodeAndTheAuditKnowsNoSignInBeforeIt() {
        office.secondFactor.put("hanako", "123456");

        assertEquals(
                new SignInAnswer.CodeWanted(new Person("hanako", OfficeRole.MANAGER)),
                office.attempt("hanako", "noren"));
        assertEquals(List.of(), office.trail.deeds());
        assertEquals(new SignInAnswer.Wrong(), office.signIn.code("hanako", "654321", OfficeFixture.HOME));
        assertInstanceOf(SignInAnswer.Welcome.class, office.signIn.code("hanako", "123456", OfficeFixture.HOME));
        assertEquals(List.of("hanako code-refused", "hanako sign-in"), office.trail.deeds());
    }

    @Test
    void anEndlessPasswordIsRefusedBeforeItIsHashed() {
        assertEquals(new SignInAnswer.Wrong(), office.attempt("hanako", "x".repeat(10_000)));
        assertEquals(0, office.passwords.hashed);
    }
}
