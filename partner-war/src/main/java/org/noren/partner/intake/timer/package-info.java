/**
 * What rings intake by itself: a start, and time (B13, N3).
 */
@NullMarked
package org.noren.partner.intake.timer;

import org.jspecify.annotations.NullMarked;
