package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.publishing.LocalQuestion.Answer;
import org.noren.main.publishing.jpa.TestLanes;
import org.noren.shared.link.Local;
import org.noren.shared.link.Local.Difference;
import org.noren.shared.link.Local.What;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.TestKeys;
import org.noren.site.link.LinkAnswer;
import org.noren.site.testing.TestDatabase;

/** The main site knows which blocks differ at which partner, and which pages are off line there, since when (B8, S92). */
class WhatPartnersShowOtherwiseTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Difference HOURS =
            new Difference(PagePath.of("/about/"), "hours", What.CLASHES, NOON.minusSeconds(60), "");
    private static final Difference OFF =
            new Difference(PagePath.of("/goods/"), "", What.OFFLINE, NOON, "The prices are wrong.");

    private final PartnerInMemory partner = new PartnerInMemory("sapporo");

    @Test
    void aPartnerIsBelievedUnderItsOwnKeyAlone() {
        partner.local = said(partner.key, "sapporo", "hinode");
        assertInstanceOf(Answer.Told.class, asked());
        partner.local = said(TestKeys.signer(), "sapporo", "hinode");
        assertInstanceOf(Answer.Unknown.class, asked());
        partner.local = said(partner.key, "naha", "hinode");
        assertInstanceOf(Answer.Unknown.class, asked());
        partner.local = said(partner.key, "sapporo", "asahi");
        assertInstanceOf(Answer.Unknown.class, asked());
        partner.local = new LinkAnswer.Answered(new byte[] {'{'});
        assertInstanceOf(Answer.Unknown.class, asked());
    }

    @Test
    void aPartnerOfAnEarlierVersionDoesNotTellAndNothingElseMeansThat() {
        assertInstanceOf(Answer.DoesNotTell.class, asked());
        partner.local = new LinkAnswer.Unreachable("gone");
        assertInstanceOf(Answer.Unknown.class, asked());
    }

    @ParameterizedTest
    @EnumSource
    void theReportHasTheNewestFirstAndSaysWhoDoesNotTell(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.add(SAPPORO);
        hinode.add(NAHA);
        LocalDesk desk = new LocalDesk();
        desk.reports = TestLanes.local(hinode.published.desk.site);
        desk.partners = hinode.partners;
        desk.clock = hinode.clock;
        hinode.run(() -> desk.told(SAPPORO, Optional.of(signed(partner.key, "sapporo", "hinode"))));
        hinode.run(() -> desk.told(NAHA, Optional.empty()));
        LocalDesk.Report report = hinode.in(desk::report);
        assertEquals(
                List.of(OFF, HOURS),
                report.lines().stream().map(LocalDesk.Line::difference).toList());
        assertEquals(
                List.of(
                        new LocalDesk.Gap(NAHA, "Hinode naha", Optional.empty()),
                        new LocalDesk.Gap(SAPPORO, "Hinode sapporo", Optional.of(3L))),
                report.gaps());
        hinode.run(() -> desk.told(SAPPORO, Optional.empty()));
        assertEquals(List.of(), hinode.in(desk::report).lines(), "what was said before counts no more");
    }

    private Answer asked() {
        return LocalQuestion.put(
                new Delivery.Partner(partner.name, partner, List.of(partner.key.key())), new SiteName("hinode"));
    }

    private static LinkAnswer said(Signer key, String partner, String main) {
        return new LinkAnswer.Answered(StrictJson.write(signed(key, partner, main)));
    }

    private static Signed signed(Signer key, String partner, String main) {
        return Signed.by(key, new Local(1, new SiteName(partner), new SiteName(main), 7, List.of(HOURS, OFF), 3, NOON));
    }
}
