/** The outermost filter and the session cookie (A1, A2, V1). */
@NullMarked
package org.noren.site.doors.http;

import org.jspecify.annotations.NullMarked;
