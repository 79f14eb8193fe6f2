package org.noren.partner.intake.rest;

import org.noren.partner.intake.Heartbeats;
import org.noren.partner.intake.Intake;

/** The door of every partner, outside a server. */
public final class CrowdDoor {
    private CrowdDoor() {}

    public static ReleaseDoor of(Intake intake, Heartbeats heartbeats) {
        ReleaseDoor door = new ReleaseDoor();
        door.intake = intake;
        door.heartbeats = heartbeats;
        return door;
    }
}
