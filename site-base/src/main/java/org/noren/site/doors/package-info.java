/**
 * The three kinds of port and what may pass each: shoppers' pages, offices, the site link. For whoever asks why a
 * request was turned away before any feature saw it (A1, A2, N1, V1; decision 6).
 */
@NullMarked
package org.noren.site.doors;

import org.jspecify.annotations.NullMarked;
