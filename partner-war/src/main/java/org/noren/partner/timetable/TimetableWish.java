package org.noren.partner.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * What a shopper wants to know.
 *
 * @param language of the page; its words are Japanese or English
 * @param words of the stop's name
 * @param line only this one
 */
record TimetableWish(Locale language, String words, LocalDate date, LocalTime from, Optional<String> line) {}
