package org.noren.site.people;

/** What comes of a manager's wish about a person. All but {@link Done} leave everything as it was. */
public sealed interface Settled {
    record Done() implements Settled {}

    /** Somebody has deleted the person meanwhile. */
    record Gone() implements Settled {}

    /** Somebody else has changed the person meanwhile. */
    record Stale(PersonCard now) implements Settled {}

    /** Nobody would be left who decides, and nobody could be let in by anybody again. */
    record LastDecider() implements Settled {}

    /** Another person's. */
    record EmailTaken() implements Settled {}
}
