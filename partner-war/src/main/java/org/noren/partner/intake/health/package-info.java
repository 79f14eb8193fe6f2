/**
 * Intake as health checks see it (S18, B13).
 */
@NullMarked
package org.noren.partner.intake.health;

import org.jspecify.annotations.NullMarked;
