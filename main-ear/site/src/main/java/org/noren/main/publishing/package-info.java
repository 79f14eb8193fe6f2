/**
 * Editions and releases for each partner, and the lanes that bring them there (S21, S23-S27, B1-B4, B10, B12, B13).
 * Knows {@code partnership}; nobody in the core knows a database, a timer or a wire.
 */
@NullMarked
package org.noren.main.publishing;

import org.jspecify.annotations.NullMarked;
