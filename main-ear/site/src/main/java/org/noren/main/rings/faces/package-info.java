/** The office page of a roll-out. */
@NullMarked
package org.noren.main.rings.faces;

import org.jspecify.annotations.NullMarked;
