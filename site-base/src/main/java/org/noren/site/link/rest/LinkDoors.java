package org.noren.site.link.rest;

import java.util.HashSet;
import java.util.Set;

/**
 * What each half's JAX-RS application at {@code /link} consists of. The application class itself must extend
 * {@code Application} directly: the server does not find it through a superclass in another module of the archive.
 */
public final class LinkDoors {
    private LinkDoors() {}

    /** @param doors the JAX-RS resources of this half */
    public static Set<Class<?>> with(Class<?>... doors) {
        Set<Class<?>> classes = new HashSet<>(Set.of(doors));
        classes.addAll(Set.of(LinkGate.class, LinkProblems.class, HelloDoor.class));
        return classes;
    }
}
