package org.noren.main.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.noren.main.web.link.CurrentDoor;
import org.noren.main.web.link.PassagesDoor;
import org.noren.main.web.link.RepliesDoor;
import org.noren.main.web.link.SistersDoor;
import org.noren.site.link.rest.LinkDoors;

/** Where the site link lies, and which doors a main site has in it (S23). */
@ApplicationPath("/link")
public class LinkDoor extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return LinkDoors.with(CurrentDoor.class, RepliesDoor.class, SistersDoor.class, PassagesDoor.class);
    }
}
