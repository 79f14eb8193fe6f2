/** The main site as a whole in the JMX console (S91). */
@NullMarked
package org.noren.main.watch.jmx;

import org.jspecify.annotations.NullMarked;
