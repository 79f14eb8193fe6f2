package org.noren.site.link;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;

/** Who called, as the certificate of the connection says; nothing in a message can say otherwise (P8). */
@RequestScoped
public class LinkPeer {
    private @Nullable SiteName name;

    /** @throws IllegalStateException if nobody was admitted, which no door's code ever sees */
    public SiteName name() {
        if (name == null) {
            throw new IllegalStateException("nobody was admitted to this request");
        }
        return name;
    }

    /** Set once, by the gate. */
    public void admitted(SiteName peer) {
        name = peer;
    }
}
