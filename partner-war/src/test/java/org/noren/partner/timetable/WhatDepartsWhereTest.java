package org.noren.partner.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatDepartsWhereTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @TempDir
    private Path folder;

    private static List<String> at(Timetable timetable, String stop, LocalDate date, String... line) {
        return timetable
                .departures(
                        timetable.stop(stop).orElseThrow(),
                        date,
                        LocalTime.MIN,
                        List.of(line).stream().findFirst(),
                        100)
                .stream()
                .map(departure ->
                        departure.at() + " " + departure.line().brief().own() + " "
                                + departure.towards().own() + departure.platform())
                .toList();
    }

    @Test
    void aTripThatGoesOnAfterMidnightDepartsOnTheNextDay() throws Exception {
        Timetable timetable = new FeedFixture().read(folder);
        assertEquals(List.of("08:00 1 Hill", "23:50 1 Hill"), at(timetable, "a", FRIDAY));
        assertEquals(List.of("00:05 1 Hill", "08:11 1 Hill"), at(timetable, "b", FRIDAY));
        assertEquals(List.of("00:05 1 Hill"), at(timetable, "b", SATURDAY), "it began on Friday");
        assertEquals(List.of(), at(timetable, "a", SATURDAY));
        assertEquals(List.of(), at(timetable, "c", FRIDAY), "it ends there");
        assertEquals(
                List.of("08:11"),
                timetable
                        .departures(timetable.stop("b").orElseThrow(), FRIDAY, LocalTime.of(8, 11), Optional.empty(), 5)
                        .stream()
                        .map(departure -> departure.at().toString())
                        .toList());
        assertEquals(LocalDate.of(2026, 11, 1), timetable.facts().from());
        assertEquals(LocalDate.of(2026, 11, 30), timetable.facts().until());
    }

    @Test
    void calendarDatesAddAndTakeAwayAndMayStandAlone() throws Exception {
        FeedFixture feed = new FeedFixture()
                .with("calendar_dates.txt", "service_id,date,exception_type", "w,20261127,2", "w,20261128,1");
        Timetable timetable = feed.read(folder);
        assertEquals(List.of(), at(timetable, "a", FRIDAY));
        assertEquals(2, at(timetable, "a", SATURDAY).size());
        Timetable alone = feed.without("calendar.txt").read(folder);
        assertEquals(2, at(alone, "a", SATURDAY).size());
        assertEquals(SATURDAY, alone.facts().from());
    }

    @Test
    void rowsMayComeInAnyOrderWithTimesLeftOutBetween() throws Exception {
        Timetable timetable = new FeedFixture()
                .with(
                        "stop_times.txt",
                        "stop_sequence,stop_id,departure_time,arrival_time,trip_id,pickup_type",
                        "30,c,,8:20:00,t1,",
                        "7,b,,,t1,",
                        "1,a,8:00:00,,t1,",
                        "1,a,9:00:00,,t2,1",
                        "2,c,9:20:00,,t2,")
                .read(folder);
        assertEquals(List.of("08:00 1 Hill"), at(timetable, "a", FRIDAY), "nobody gets on at 9");
        assertEquals(List.of("08:10 1 Hill"), at(timetable, "b", FRIDAY));
    }

    @Test
    void aTripWithFrequenciesRunsAgainAndAgain() throws Exception {
        Timetable timetable = new FeedFixture()
                .with("frequencies.txt", "trip_id,start_time,end_time,headway_secs", "t1,10:00:00,11:00:00,1200")
                .read(folder);
        assertEquals(
                List.of("10:00 1 Hill", "10:20 1 Hill", "10:40 1 Hill", "23:50 1 Hill"), at(timetable, "a", FRIDAY));
        assertEquals("10:11 1 Hill", at(timetable, "b", FRIDAY).get(1));
    }

    @Test
    void aStationHasWhatDepartsAtItsPlatformsAndLinesCanBeLookedAtAlone() throws Exception {
        Timetable timetable = new FeedFixture()
                .with(
                        "stops.txt",
                        "stop_id,stop_name,location_type,parent_station,platform_code",
                        "a,Harbour,0,s,1",
                        "b,Harbour,0,s,2",
                        "c,Hill,,,",
                        "s,Harbour Station,1,,",
                        "e,,2,s,")
                .with("routes.txt", "route_id,route_short_name,route_sort_order", "1,One,2", "2,Two,1")
                .changed("trips.txt", "1,w,t2,Hill", "2,w,t2,")
                .read(folder);
        assertEquals(
                List.of("00:05 Two Hill2", "08:00 One Hill1", "08:11 One Hill2", "23:50 Two Hill1"),
                at(timetable, "s", FRIDAY));
        assertEquals(List.of("00:05 Two Hill2", "23:50 Two Hill1"), at(timetable, "s", FRIDAY, "2"));
        assertEquals(
                List.of("2", "1"),
                timetable.lines(timetable.stop("s").orElseThrow()).stream()
                        .map(Line::id)
                        .toList());
        assertEquals(
                List.of("s", "c"),
                timetable.find("", "en").stream().map(Stop::id).toList(),
                "platforms and doors are no places");
    }

    @Test
    void stopsAreFoundByTheirNamesInAnyLanguage() throws Exception {
        Timetable timetable = new FeedFixture()
                .changed("stops.txt", "Harbour", "みなと前")
                .with(
                        "translations.txt",
                        "table_name,field_name,language,translation,record_id,record_sub_id,field_value",
                        "stops,stop_name,en,Harbour Gate,a,,",
                        "trips,trip_headsign,ja,坂の上,,,Hill")
                .read(folder);
        for (String words : List.of("みなと", "ｈａｒｂｏｕｒ", " gate "))
            assertEquals(
                    List.of("Harbour Gate"),
                    timetable.find(words, "ja").stream()
                            .map(stop -> stop.name().in("en"))
                            .toList(),
                    words);
        Departure first = timetable
                .departures(timetable.stop("a").orElseThrow(), FRIDAY, LocalTime.MIN, Optional.empty(), 1)
                .get(0);
        assertEquals("坂の上", first.towards().in("ja"));
        assertEquals("Hill", first.towards().in("en"));
        Timetable older = new FeedFixture()
                .with("translations.txt", "trans_id,lang,translation", "Harbour,ja,みなと")
                .read(folder);
        assertEquals("みなと", older.stop("a").orElseThrow().name().in("ja"));
    }

    @Test
    void whenTheClocksAreChangedTimesAreThoseOfTheClockOnTheWall() throws Exception {
        Timetable timetable = new FeedFixture()
                .changed("agency.txt", "Asia/Tokyo", "Europe/Berlin")
                .changed("calendar.txt", "w,1,1,1,1,1,0,0,20261101,20261130", "w,1,1,1,1,1,1,1,20260301,20261130")
                .read(folder);
        assertEquals(List.of("08:00 1 Hill", "23:50 1 Hill"), at(timetable, "a", LocalDate.of(2026, 3, 29)));
        assertEquals(List.of("08:00 1 Hill", "23:50 1 Hill"), at(timetable, "a", LocalDate.of(2026, 10, 25)));
    }

    @Test
    void theDemosFeedIsRight() throws Exception {
        Path feed = Path.of("../src/demo/naha-timetable");
        FeedFixture fixture = new FeedFixture();
        try (var files = java.nio.file.Files.list(feed)) {
            for (Path file : files.toList())
                fixture.bytes(file.getFileName().toString(), java.nio.file.Files.readAllBytes(file));
        }
        Timetable timetable = fixture.read(folder);
        assertEquals(5, timetable.placeCount());
        assertEquals(
                "Foot of Shuri Hill",
                timetable.stop("shuri").orElseThrow().name().in("en"));
        assertEquals(
                List.of("00:03 1 首里の坂下", "06:43 1 首里の坂下"),
                at(timetable, "tsuboya", SATURDAY).subList(0, 2));
    }
}
