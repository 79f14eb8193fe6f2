/**
 * The main site's health checks where WildFly finds them. It looks for them in a web archive of its own or in the
 * libraries of an enterprise archive, not in the archive's modules (WFLY-12835); so these stand in a library, and the modules make their
 * own known to them. A look-up from here would not see the modules' beans.
 * For operators (S91).
 */
@NullMarked
package org.noren.main.health;

import org.jspecify.annotations.NullMarked;
