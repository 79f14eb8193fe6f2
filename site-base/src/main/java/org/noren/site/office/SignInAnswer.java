package org.noren.site.office;

import java.time.Duration;

/** What comes of a try to sign in. */
public sealed interface SignInAnswer {
    record Welcome(Person person) implements SignInAnswer {}

    /** The password is right, and the account asks for a code as well. */
    record CodeWanted(Person person) implements SignInAnswer {}

    /** Name or password is wrong; which of them is not told. V2. */
    record Wrong() implements SignInAnswer {}

    /** After failures: the same try is welcome when the wait is over. */
    record TooEarly(Duration pause) implements SignInAnswer {}

    /** Too many others are signing in at this moment. */
    record Busy() implements SignInAnswer {}
}
