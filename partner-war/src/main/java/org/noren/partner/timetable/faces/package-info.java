/** The timetable in the partner's office (S90). */
@NullMarked
package org.noren.partner.timetable.faces;

import org.jspecify.annotations.NullMarked;
