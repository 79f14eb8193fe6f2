/** What waits for a second person's yes, in the JMX console (S31, S91). */
@NullMarked
package org.noren.partner.approving.jmx;

import org.jspecify.annotations.NullMarked;
