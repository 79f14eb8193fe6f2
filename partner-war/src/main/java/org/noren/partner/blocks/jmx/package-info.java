/** What the site manager has changed in inherited pages, in the JMX console (S92, B7). */
@NullMarked
package org.noren.partner.blocks.jmx;

import org.jspecify.annotations.NullMarked;
