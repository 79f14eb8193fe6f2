/** Questions that wait for the site manager, in the JMX console (S33, S91). */
@NullMarked
package org.noren.partner.confirming.jmx;

import org.jspecify.annotations.NullMarked;
