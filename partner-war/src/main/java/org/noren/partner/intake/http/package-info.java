/**
 * How intake calls the main site over the link (S23).
 */
@NullMarked
package org.noren.partner.intake.http;

import org.jspecify.annotations.NullMarked;
