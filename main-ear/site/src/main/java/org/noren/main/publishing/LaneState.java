package org.noren.main.publishing;

import java.time.Instant;
import java.util.Optional;

/** How far a partner's updates are; each with what a person needs to know to act (B2). */
public sealed interface LaneState {
    Instant since();

    /** The partner proved by its receipt that it serves the latest release. */
    record InStep(Instant since) implements LaneState {}

    /** A visit is under way. */
    record Sending(Instant since, String what) implements LaneState {}

    /** It did not work, and will be tried again by itself. */
    record Waiting(Instant since, Instant until, int attempts, String reason) implements LaneState {}

    /** The partner refuses this release; it is asked again from time to time, or when there is a newer one. */
    record Refused(Instant since, Instant until, String code, String reason) implements LaneState {}

    /** All of it is at the partner, and its site manager has been asked whether it may be served. */
    record Asked(Instant since) implements LaneState {}

    /** The site manager said no. @param again when the same is asked again; nothing if only a changed one is */
    record Declined(Instant since, Optional<Instant> again) implements LaneState {}

    /** Trying again will not help: a person of the main site has to look. */
    record NeedsPerson(Instant since, Instant until, String code, String reason) implements LaneState {}
}
