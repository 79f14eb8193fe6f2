/**
 * {@code ./noren bench}: figures that anybody can measure again, beside what the machine's best known programs reach in the
 * same run. Each benchmark knows how to make its load; {@link org.noren.servers.bench.Figure} knows what it should be.
 */
@NullMarked
package org.noren.servers.bench;

import org.jspecify.annotations.NullMarked;
