/**
 * Whether a site of either half lives and is ready, for those who watch it: a load balancer, {@code ./noren status}, an
 * operator (S91, A1). Nobody knows this feature.
 */
@NullMarked
package org.noren.site.watch;

import org.jspecify.annotations.NullMarked;
