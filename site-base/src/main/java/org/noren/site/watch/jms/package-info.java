/** Asks the broker inside the server whether it is there. */
@NullMarked
package org.noren.site.watch.jms;

import org.jspecify.annotations.NullMarked;
