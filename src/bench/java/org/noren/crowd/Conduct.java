package org.noren.crowd;

import java.util.Set;

/** How the crowd behaves at the moment; the bench says so while it measures. */
final class Conduct {
    private volatile Set<String> silent = Set.of();
    private volatile boolean tampers;

    boolean silent(String member) {
        return silent.contains(member);
    }

    boolean tampers() {
        return tampers;
    }

    /** These accept requests and never answer; all others do. */
    void silence(Set<String> members) {
        silent = Set.copyOf(members);
    }

    /** @param altered whether every page is altered on its way in */
    void tamper(boolean altered) {
        tampers = altered;
    }
}
