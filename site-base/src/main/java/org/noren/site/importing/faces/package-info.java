/** What came of an import, in the office (S32). */
@NullMarked
package org.noren.site.importing.faces;

import org.jspecify.annotations.NullMarked;
