/**
 * What pages say otherwise for a partner or a group of partners, and how that is laid over what a partner inherits (S19, S22, S94).
 * Knows {@code partnership}; publishing asks here when it makes a partner's edition.
 */
@NullMarked
package org.noren.main.variants;

import org.jspecify.annotations.NullMarked;
