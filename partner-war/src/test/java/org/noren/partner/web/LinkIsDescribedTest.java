package org.noren.partner.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.noren.house.JaxRsDoors;
import org.noren.shared.link.LinkDescription;

/** The doors that are open are those that {@code docs/link-v1.openapi.json} describes, no more and no less. */
class LinkIsDescribedTest {
    @Test
    void everyDoorStandsInTheDescriptionAndTheOtherWayRound() {
        assertEquals(
                LinkDescription.doorsOf("partner", Path.of("..")), JaxRsDoors.of("/link", new LinkDoor().getClasses()));
    }
}
