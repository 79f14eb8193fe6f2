/**
 * The book of intake in the partner's own database, H2 or PostgreSQL (design, decision 12).
 */
@NullMarked
package org.noren.partner.intake.jpa;

import org.jspecify.annotations.NullMarked;
