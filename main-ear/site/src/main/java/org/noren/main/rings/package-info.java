/**
 * Changes that reach the partners in rings: one partner first, then a group, then all; by time or by hand, and no further when
 * something goes wrong (S91, B1). Knows {@code publishing}, which asks it whose turn it is; nobody knows it but by that.
 */
@NullMarked
package org.noren.main.rings;

import org.jspecify.annotations.NullMarked;
