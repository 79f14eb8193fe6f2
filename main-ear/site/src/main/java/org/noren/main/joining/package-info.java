/**
 * How a partner gets its link certificate here, its first and each later one, and the files that it starts with (S2, S3,
 * S23, S91, K1). Knows {@code partnership} and {@code publishing}; nobody knows it.
 */
@NullMarked
package org.noren.main.joining;

import org.jspecify.annotations.NullMarked;
