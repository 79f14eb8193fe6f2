/** Asks the database whether it is there. */
@NullMarked
package org.noren.site.watch.jpa;

import org.jspecify.annotations.NullMarked;
