package org.noren.partner.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.noren.partner.blocks.rest.LocalDoor;
import org.noren.partner.confirming.rest.ConfirmationDoor;
import org.noren.partner.intake.rest.ReleaseDoor;
import org.noren.site.link.rest.LinkDoors;

/** Where the partner's doors of the site link lie (S23). */
@ApplicationPath("/link")
public class LinkDoor extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return LinkDoors.with(ReleaseDoor.class, ConfirmationDoor.class, LocalDoor.class);
    }
}
