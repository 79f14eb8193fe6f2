/** How the partners stand, for monitoring systems (S91, B2). */
@NullMarked
package org.noren.main.watch.metrics;

import org.jspecify.annotations.NullMarked;
