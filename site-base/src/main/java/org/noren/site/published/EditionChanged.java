package org.noren.site.published;

/**
 * Event, fired within the transaction that changes what is published; to be observed after its success.
 *
 * @param published what is published from then on
 */
public record EditionChanged(Published published) {}
