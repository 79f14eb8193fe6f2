/** The site's own keys in the office: what others compare with, and how long they count (S91, K1). */
@NullMarked
package org.noren.site.watch.faces;

import org.jspecify.annotations.NullMarked;
