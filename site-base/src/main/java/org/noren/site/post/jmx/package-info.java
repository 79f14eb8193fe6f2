/** The letters of a site in the JMX console (S91). */
@NullMarked
package org.noren.site.post.jmx;

import org.jspecify.annotations.NullMarked;
