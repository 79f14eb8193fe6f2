/** Files and answers of the main site's office that are no pages (F14, B4). */
@NullMarked
package org.noren.main.web.office;

import org.jspecify.annotations.NullMarked;
