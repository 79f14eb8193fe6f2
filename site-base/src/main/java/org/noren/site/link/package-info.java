/**
 * Both ends of the wire, the same for a main site and a partner site: who is admitted, how refusals look, and the client
 * (S10, S23, B1, B11, N1, P8, K1).
 */
@NullMarked
package org.noren.site.link;

import org.jspecify.annotations.NullMarked;
