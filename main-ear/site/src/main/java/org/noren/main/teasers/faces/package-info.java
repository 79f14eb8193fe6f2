/** The office page of lists of links. */
@NullMarked
package org.noren.main.teasers.faces;

import org.jspecify.annotations.NullMarked;
