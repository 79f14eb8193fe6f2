/** What a partner takes in, for monitoring systems (S91, N3). */
@NullMarked
package org.noren.partner.watch.metrics;

import org.jspecify.annotations.NullMarked;
