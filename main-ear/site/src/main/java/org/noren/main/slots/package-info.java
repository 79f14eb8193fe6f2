/**
 * What stands in the slots of layouts, decided by the main site: now, and for a time by a plan that keeps itself (S22, S94). For
 * managers. Knows {@code scheduling}, whose timer carries plans out and whose calendar shows them.
 */
@NullMarked
package org.noren.main.slots;

import org.jspecify.annotations.NullMarked;
