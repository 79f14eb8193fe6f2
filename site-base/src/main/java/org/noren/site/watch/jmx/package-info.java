/** A site's keys in the JMX console, and news before one runs out (S91, K2). */
@NullMarked
package org.noren.site.watch.jmx;

import org.jspecify.annotations.NullMarked;
