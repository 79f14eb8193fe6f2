package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.main.partnership.PartnerStatus;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.console.Condition;

class WhatAnOperatorIsToldTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Digest RELEASE = Digest.of(new byte[] {1});

    private static Optional<Condition> told(LaneState state, PartnerStatus status, Duration silent) {
        return new Standing(
                        new Standing.Who(
                                new SiteName("naha"), "Hinode Naha", URI.create("https://naha.example"), status, NOW),
                        state,
                        Optional.of(new Standing.Served(4, RELEASE, NOW)),
                        Optional.empty(),
                        new Standing.Contact(Optional.of(NOW.minus(silent)), Duration.ZERO, NOW, 0))
                .condition(NOW, Duration.ofMinutes(2));
    }

    private static Optional<Condition.State> active(LaneState state, Duration silent) {
        return told(state, PartnerStatus.ACTIVE, silent).map(Condition::state);
    }

    @Test
    void aRefusalIsToldWithItsCodeAndSuspensionIsNoTrouble() {
        LaneState refused = new LaneState.Refused(NOW, NOW, "release-expired", "compare the clocks");

        assertEquals(
                Optional.of(Condition.refused("partner naha refused: release-expired: compare the clocks")),
                told(refused, PartnerStatus.ACTIVE, Duration.ZERO));
        assertEquals(
                Optional.of(Condition.well("partner naha is suspended")),
                told(refused, PartnerStatus.SUSPENDED, Duration.ZERO));
    }

    @Test
    void silenceBeyondTwoHeartbeatsIsStaleAndOneLostIsNot() {
        LaneState inStep = new LaneState.InStep(NOW);

        assertEquals(Optional.of(Condition.State.WELL), active(inStep, Duration.ofSeconds(119)));
        assertEquals(Optional.of(Condition.State.STALE), active(inStep, Duration.ofSeconds(121)));
    }

    @Test
    void whileAVisitIsUnderWayTheLastWordStands() {
        assertEquals(Optional.empty(), active(new LaneState.Sending(NOW, "release 5"), Duration.ZERO));
        assertEquals(Optional.empty(), active(new LaneState.Waiting(NOW, NOW, 1, "busy"), Duration.ZERO));
        assertEquals(
                Optional.of(Condition.State.STALE),
                active(new LaneState.Sending(NOW, "release 5"), Duration.ofMinutes(3)));
    }
}
