/**
 * Hundreds of partners in one process, for {@code ./noren bench fanout}: each has a key, a listener, a database and the
 * product's own intake, door to book; none has pages of its own, an office or shoppers. Run by itself it serves nothing
 * useful.
 */
@NullMarked
package org.noren.crowd;

import org.jspecify.annotations.NullMarked;
