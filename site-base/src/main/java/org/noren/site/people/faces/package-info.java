/** The office's pages about people (A1, V1). */
@NullMarked
package org.noren.site.people.faces;

import org.jspecify.annotations.NullMarked;
