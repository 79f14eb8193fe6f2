/**
 * Taking in what the main site publishes, after checking everything (S23, S27, N4, M0).
 */
@NullMarked
package org.noren.partner.intake;

import org.jspecify.annotations.NullMarked;
