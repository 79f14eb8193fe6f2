package org.noren.site.people;

import org.noren.site.office.SignInAnswer;

/** What comes of the wish for another password. All but {@link Done} leave the old one. */
public sealed interface PasswordChange {
    record Done() implements PasswordChange {}

    /** The new one is too easy to guess. */
    record Weak(PasswordRule.Weakness weakness) implements PasswordChange {}

    /** The old one was wrong, or could not be checked now. */
    record NotProven(SignInAnswer why) implements PasswordChange {}
}
