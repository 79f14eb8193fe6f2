package org.noren.site.people;

/** What comes of an invitation. All but {@link Done} invite nobody. */
public sealed interface Invited {
    record Done(HandedOver link) implements Invited {}

    record NameTaken() implements Invited {}

    record EmailTaken() implements Invited {}
}
