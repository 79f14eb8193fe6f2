/** Looks at the site from outside, by its own doors. */
@NullMarked
package org.noren.site.watch.http;

import org.jspecify.annotations.NullMarked;
