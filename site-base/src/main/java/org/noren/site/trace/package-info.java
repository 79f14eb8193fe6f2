/**
 * The name under which the logs of both ends have one visit or one request, for whoever looks for what belongs together
 * (S91, B2).
 */
@NullMarked
package org.noren.site.trace;

import org.jspecify.annotations.NullMarked;
