/**
 * Digests, signatures and the strict reading of what is signed, for both halves (N4, M0); passwords, codes and secrets of
 * the people in their offices (V2, V3).
 */
@NullMarked
package org.noren.shared.seal;

import org.jspecify.annotations.NullMarked;
