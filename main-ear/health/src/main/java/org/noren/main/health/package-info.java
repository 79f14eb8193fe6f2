/**
 * The main site's health checks where WildFly finds them. It looks for them in a web archive of its own or in the
 * libraries of an enterprise archive, not in the archive's modules (WFLY-12835); so these stand in a library and ask those of the modules.
 * For operators (S91).
 */
@NullMarked
package org.noren.main.health;

import org.jspecify.annotations.NullMarked;
