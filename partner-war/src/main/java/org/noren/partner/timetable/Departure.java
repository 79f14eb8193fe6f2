package org.noren.partner.timetable;

import java.time.LocalTime;

/**
 * One bus at one stop.
 *
 * @param at by the clock of that place
 * @param towards where it goes
 * @param platform of a station; may be empty
 */
public record Departure(LocalTime at, Line line, Wording towards, String platform) {}
