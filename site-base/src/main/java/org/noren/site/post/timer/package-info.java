/** When letters are sent. */
@NullMarked
package org.noren.site.post.timer;

import org.jspecify.annotations.NullMarked;
