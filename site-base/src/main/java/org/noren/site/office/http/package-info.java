/** The filter that every request to an office passes (A1, V1). */
@NullMarked
package org.noren.site.office.http;

import org.jspecify.annotations.NullMarked;
