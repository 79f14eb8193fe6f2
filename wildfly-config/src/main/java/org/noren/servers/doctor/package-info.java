/**
 * {@code ./noren doctor}: looks a site over from the outside and says in words what is wrong and what to do, for operators
 * and their scripts; for the demo network as for a WildFly of one's own (S91, A1).
 */
@NullMarked
package org.noren.servers.doctor;

import org.jspecify.annotations.NullMarked;
