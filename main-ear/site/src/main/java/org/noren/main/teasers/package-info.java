/**
 * Pages that are lists of links with a teaser, kept from what the main site publishes: for managers, and for partners whose contract is
 * link only (S20). Knows {@code partnership}, which asks it for these pages.
 */
@NullMarked
package org.noren.main.teasers;

import org.jspecify.annotations.NullMarked;
