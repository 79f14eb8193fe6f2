/**
 * What an operator is told without asking: troubles that begin and end, once each. For every feature that shows itself
 * in a console (S91).
 */
@NullMarked
package org.noren.site.console;

import org.jspecify.annotations.NullMarked;
