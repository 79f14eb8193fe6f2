package org.noren.site.doors;

import java.util.Set;

/** A kind of port. Each has paths of its own and answers 404 to those of the others. */
public enum Door {
    /** Where shoppers come in: pages and their assets, read only. */
    SHOP(Set.of("GET", "HEAD")),
    /** Where managers, site managers and operators work. */
    OFFICE(Set.of("GET", "HEAD", "POST")),
    /** Where the partner sites and the main site talk to each other, with client certificates. */
    LINK(Set.of("GET", "HEAD", "POST", "PUT", "DELETE"));

    private final Set<String> methods;

    Door(Set<String> methods) {
        this.methods = methods;
    }

    /** The HTTP methods that may pass; all others are refused, {@code TRACE} and {@code OPTIONS} at every door. */
    public Set<String> methods() {
        return methods;
    }
}
