/** The clock that rings for clearing away. */
@NullMarked
package org.noren.site.retention.timer;

import org.jspecify.annotations.NullMarked;
