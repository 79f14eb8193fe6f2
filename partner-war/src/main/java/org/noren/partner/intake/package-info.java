/**
 * Taking in what the main site publishes, for the partner's readers, its office and its operator: every release is
 * checked here as if nobody else had looked at it, and switched to whole or not at all; heartbeats tell whether what is
 * served is still the newest (S23, S27, B2, B3, B13, M0, M4, N2, N3, N4).
 */
@NullMarked
package org.noren.partner.intake;

import org.jspecify.annotations.NullMarked;
