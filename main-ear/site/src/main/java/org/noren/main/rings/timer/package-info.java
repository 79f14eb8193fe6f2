/** What lets a roll-out go on: time. */
@NullMarked
package org.noren.main.rings.timer;

import org.jspecify.annotations.NullMarked;
