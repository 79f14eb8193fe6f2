/**
 * What an operator sets, and the clock, for every feature of a site.
 */
@NullMarked
package org.noren.site.settings;

import org.jspecify.annotations.NullMarked;
