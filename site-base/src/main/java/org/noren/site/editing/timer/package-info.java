/** What the pages of a site need from time to time, without anybody asking (S31, S32). */
@NullMarked
package org.noren.site.editing.timer;

import org.jspecify.annotations.NullMarked;
