/** What the office's own pages show and do (A1, V1). */
@NullMarked
package org.noren.site.office.faces;

import org.jspecify.annotations.NullMarked;
