package org.noren.site.serving;

import org.noren.shared.edition.Edition;

/**
 * One edition of those that a view lays over each other.
 *
 * @param inherited whether it came from the main site; what this site wrote itself is its own
 */
public record Layer(Edition edition, boolean inherited) {}
