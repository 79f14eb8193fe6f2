/** The door at which the main site asks what differs here (B8, S92). */
@NullMarked
package org.noren.partner.blocks.rest;

import org.jspecify.annotations.NullMarked;
