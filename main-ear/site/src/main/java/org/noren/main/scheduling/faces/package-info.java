/** The office page of what is scheduled. */
@NullMarked
package org.noren.main.scheduling.faces;

import org.jspecify.annotations.NullMarked;
