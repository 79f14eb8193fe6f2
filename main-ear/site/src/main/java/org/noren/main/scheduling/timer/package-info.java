/** What carries changes out: time. */
@NullMarked
package org.noren.main.scheduling.timer;

import org.jspecify.annotations.NullMarked;
