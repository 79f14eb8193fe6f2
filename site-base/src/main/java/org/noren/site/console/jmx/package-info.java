/** How a feature's figures, actions and notices come into the server's JMX console, with words for each (S91). */
@NullMarked
package org.noren.site.console.jmx;

import org.jspecify.annotations.NullMarked;
