/** Where the feed is kept (S90). */
@NullMarked
package org.noren.partner.timetable.jpa;

import org.jspecify.annotations.NullMarked;
