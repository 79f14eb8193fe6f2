/**
 * The partner's doors of the site link, which only the main site is admitted to (S23, P8, B11).
 */
@NullMarked
package org.noren.partner.intake.rest;

import org.jspecify.annotations.NullMarked;
