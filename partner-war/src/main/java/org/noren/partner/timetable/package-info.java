/**
 * Buses and trains for shoppers: a timetable read from a static GTFS feed that the site manager sends in, and shown as a
 * page of this site in the main site's layout (S17, S90, F14, V1, V4).
 */
@NullMarked
package org.noren.partner.timetable;

import org.jspecify.annotations.NullMarked;
