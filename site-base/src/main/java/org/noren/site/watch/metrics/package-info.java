/** A site's figures in the server's Micrometer, for Prometheus and its kin (S91). */
@NullMarked
package org.noren.site.watch.metrics;

import org.jspecify.annotations.NullMarked;
