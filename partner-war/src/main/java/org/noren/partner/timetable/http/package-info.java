/** The office's door for feeds, over HTTP, for programs that fetch a new one by night (S90, V4). */
@NullMarked
package org.noren.partner.timetable.http;

import org.jspecify.annotations.NullMarked;
