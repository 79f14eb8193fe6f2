package org.noren.site.people;

/** What comes of choosing a password by a link. */
public sealed interface LinkUse {
    record Done(String name) implements LinkUse {}

    /** The link stays good. */
    record Weak(PasswordRule.Weakness weakness) implements LinkUse {}

    /** It was used before, its time is over, a newer one was made, or there never was one. */
    record Spent() implements LinkUse {}

    /** Too much is going on; the link stays good. */
    record Busy() implements LinkUse {}
}
