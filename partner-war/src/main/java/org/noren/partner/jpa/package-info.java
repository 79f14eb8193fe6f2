/**
 * Leads every feature of the partner to its database: the persistence unit and the entity manager.
 */
@NullMarked
package org.noren.partner.jpa;

import org.jspecify.annotations.NullMarked;
