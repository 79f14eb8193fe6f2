package org.noren.site.link.rest;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** What each half's JAX-RS application at {@code /link} consists of; a half adds its own doors. */
public abstract class LinkDoors extends Application {
    /** The JAX-RS resources of this half. */
    protected abstract Set<Class<?>> doors();

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(doors());
        classes.addAll(Set.of(LinkGate.class, LinkProblems.class, HelloDoor.class));
        return classes;
    }
}
