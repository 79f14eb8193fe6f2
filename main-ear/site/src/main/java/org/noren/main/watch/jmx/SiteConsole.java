package org.noren.main.watch.jmx;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.noren.main.watch.Overlook;
import org.noren.main.watch.Overview;

/** Gives the console's threads, which the server did not start, what the application's beans need around them. */
@Stateless
@LocalBean
public class SiteConsole {
    @Inject
    Overlook overlook;

    public Overview now() {
        return overlook.now();
    }
}
