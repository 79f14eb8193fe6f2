package org.noren.main.publishing;

import java.time.Instant;

/**
 * What went out to all partners within one hour.
 *
 * @param hour its beginning
 * @param updates that were delivered
 * @param bytes on the wire, without HTTP's own
 */
public record Traffic(Instant hour, long updates, long bytes) {}
