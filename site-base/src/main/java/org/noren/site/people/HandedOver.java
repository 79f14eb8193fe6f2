package org.noren.site.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A link that was just made, and how it reaches its person.
 *
 * @param address for the manager to hand over; empty when it goes by letter
 */
public record HandedOver(String name, OneTimeLink.Purpose purpose, Instant goodUntil, Optional<String> address) {}
