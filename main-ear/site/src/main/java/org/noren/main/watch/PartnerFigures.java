package org.noren.main.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters.Row;

/** What is drawn of the partners: of those that are active, because a suspended one is meant to fall behind. */
public final class PartnerFigures {
    private static final Map<Class<? extends LaneState>, String> STATES = Map.of(
            LaneState.InStep.class, "in-step",
            LaneState.Sending.class, "sending",
            LaneState.Waiting.class, "waiting",
            LaneState.Refused.class, "refused",
            LaneState.NeedsPerson.class, "needs-person",
            LaneState.Asked.class, "asked",
            LaneState.Declined.class, "declined");

    private final Map<Figure, List<Row>> rows = new EnumMap<>(Figure.class);

    private PartnerFigures() {
        for (Figure figure : List.of(
                Figure.RELEASE_AGE,
                Figure.BEHIND,
                Figure.HEARD_AGE,
                Figure.PARTNER_SKEW,
                Figure.LANE_STATE,
                Figure.LANE_ATTEMPTS)) {
            rows.put(figure, new ArrayList<>());
        }
    }

    public static Map<Figure, List<Row>> of(List<Standing> standings, Instant now) {
        PartnerFigures figures = new PartnerFigures();
        standings.stream().filter(standing -> standing.who().active()).forEach(standing -> figures.add(standing, now));
        return figures.rows;
    }

    private void add(Standing standing, Instant now) {
        String partner = standing.who().name().value();
        standing.served().ifPresent(served -> put(Figure.RELEASE_AGE, partner, age(served.since(), now)));
        put(Figure.BEHIND, partner, behind(standing, now));
        standing.contact().heard().ifPresent(heard -> {
            put(Figure.HEARD_AGE, partner, age(heard, now));
            put(Figure.PARTNER_SKEW, partner, standing.contact().skew().toSeconds());
        });
        put(Figure.LANE_ATTEMPTS, partner, standing.contact().attempts());
        STATES.forEach((state, word) -> put(
                Figure.LANE_STATE,
                new Row(Map.of("partner", partner, "state", word), state.isInstance(standing.state()) ? 1 : 0)));
    }

    private static long behind(Standing standing, Instant now) {
        return standing.upToDate()
                ? 0
                : standing.newest().map(newest -> age(newest.issued(), now)).orElse(0L);
    }

    private static long age(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toSeconds());
    }

    private void put(Figure figure, String partner, double value) {
        put(figure, new Row(Map.of("partner", partner), value));
    }

    private void put(Figure figure, Row row) {
        rows.computeIfAbsent(figure, first -> new ArrayList<>()).add(row);
    }
}
