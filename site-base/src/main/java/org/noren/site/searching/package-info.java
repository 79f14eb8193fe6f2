/**
 * The search over the pages of one site, for its shoppers: Japanese is found by word, titles weigh more, and what is
 * found is always of the release that is served (S7, S12, S21, V1, V4).
 */
@NullMarked
package org.noren.site.searching;

import org.jspecify.annotations.NullMarked;
