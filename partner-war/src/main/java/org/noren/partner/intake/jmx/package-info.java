/**
 * Intake as operators see it in a JMX console (S18, B13).
 */
@NullMarked
package org.noren.partner.intake.jmx;

import org.jspecify.annotations.NullMarked;
