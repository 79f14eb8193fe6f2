/**
 * Leads every feature of the main site to its database: the persistence unit and the entity manager.
 */
@NullMarked
package org.noren.main.jpa;

import org.jspecify.annotations.NullMarked;
