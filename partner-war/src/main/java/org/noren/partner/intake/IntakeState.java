package org.noren.partner.intake;

/** How does intake stand? Reads a few rows; cheap enough for every page of the office and every health check. */
public interface IntakeState {
    IntakeReport now();
}
