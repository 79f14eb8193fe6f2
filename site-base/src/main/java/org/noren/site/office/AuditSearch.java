package org.noren.site.office;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the audit somebody wants to see.
 *
 * @param who account name; empty for everybody
 * @param action word of the action; empty for all
 * @param words to be found in what was done to; empty for anything
 * @param from the first moment
 * @param until the first moment that is too late
 */
public record AuditSearch(String who, String action, String words, Optional<Instant> from, Optional<Instant> until) {
    /** Everything. */
    public static final AuditSearch ALL = new AuditSearch("", "", "", Optional.empty(), Optional.empty());
}
