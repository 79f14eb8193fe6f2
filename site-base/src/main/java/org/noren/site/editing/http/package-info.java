/** The preview, shut into an origin of its own (A2). */
@NullMarked
package org.noren.site.editing.http;

import org.jspecify.annotations.NullMarked;
