package org.noren.partner.timetable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A feed that was taken in.
 *
 * @param number greater than that of every feed before it
 * @param name of the file that was sent
 * @param by whose account sent it
 * @param size of the archive, in bytes
 * @param places where people get on, each station once
 */
public record LoadedFeed(
        long number,
        String name,
        Instant at,
        String by,
        int size,
        LocalDate from,
        LocalDate until,
        int places,
        int lines,
        int trips) {}
