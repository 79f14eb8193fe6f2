/** The forms (S31, S32). */
@NullMarked
package org.noren.site.editing.faces;

import org.jspecify.annotations.NullMarked;
