/** The office's door for imports, over HTTP, for programs that have shown who they are (S32, V4). */
@NullMarked
package org.noren.site.importing.http;

import org.jspecify.annotations.NullMarked;
