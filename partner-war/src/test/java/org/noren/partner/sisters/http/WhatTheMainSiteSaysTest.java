package org.noren.partner.sisters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.partner.sisters.MainSiteFamily.Answer;
import org.noren.shared.link.Code;
import org.noren.shared.link.PassageGiven;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.WireSamples;
import org.noren.site.link.LinkAnswer;

class WhatTheMainSiteSaysTest {
    @Test
    void aMainSiteOfAnEarlierVersionHasNoSuchDoorAndNothingElseMeansThat() {
        assertInstanceOf(Answer.NotOffered.class, list(refused(Code.NO_SUCH_DOOR)));
        assertInstanceOf(Answer.Refused.class, list(refused(Code.PARTNER_SUSPENDED)));
        assertInstanceOf(Answer.Unreachable.class, list(new LinkAnswer.Unreachable("gone")));
        assertInstanceOf(Answer.Unreachable.class, list(new LinkAnswer.Untrusted("somebody else")));
    }

    @Test
    void theMessagesOfVersionOneAreRead() {
        Answer.Said<?> said =
                assertInstanceOf(Answer.Said.class, list(new LinkAnswer.Answered(WireSamples.read("sisters.json"))));
        assertEquals(2, ((Sisters) said.message()).sites().size());
        assertInstanceOf(
                Answer.Said.class,
                LinkedMainSiteFamily.understood(
                        new LinkAnswer.Answered(WireSamples.read("passage-given.json")), PassageGiven.class));
        assertInstanceOf(Answer.Unreachable.class, list(new LinkAnswer.Answered(WireSamples.read("hello.json"))));
    }

    @Test
    void aFormsFieldHoldsOneSignedMessageAndNothingLong() {
        String ticket = new String(WireSamples.read("passage.json"), StandardCharsets.UTF_8);
        assertEquals(Optional.of(WireSamples.signed("passage.json")), ArrivalServlet.ticket(ticket));
        for (String none :
                new String[] {null, "", "{}", ticket + " {}", ticket + " ".repeat(9_000), "[" + ticket + "]"}) {
            assertEquals(Optional.empty(), ArrivalServlet.ticket(none));
        }
    }

    private static Answer<Sisters> list(LinkAnswer answer) {
        return LinkedMainSiteFamily.understood(answer, Sisters.class);
    }

    private static LinkAnswer refused(Code code) {
        return new LinkAnswer.Refused(Problem.of(code, "", "r"));
    }
}
