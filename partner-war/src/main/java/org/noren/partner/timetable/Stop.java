package org.noren.partner.timetable;

import java.util.Optional;

/**
 * Where people get on.
 *
 * @param id as the feed has it
 * @param platform what tells it from the others of its station; may be empty
 * @param station the index of the station that it belongs to
 * @param place whether people look for it: a station, or a stop of its own
 */
public record Stop(String id, Wording name, String platform, Optional<Integer> station, boolean place) {}
