/** The door at which the main site asks (S33). */
@NullMarked
package org.noren.partner.confirming.rest;

import org.jspecify.annotations.NullMarked;
