package org.noren.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthAnswersTest {

    @Test
    void aFailingCheckIsNamedAndItsDataAreTold() {
        Health.Answer answer = Health.parse("""
                        {"status":"DOWN","checks":[
                          {"name":"server-state","status":"UP","data":{"value":"running"}},
                          {"name":"disk","status":"DOWN","data":{"freeBytes":12}}]}
                        """).orElseThrow();
        assertFalse(answer.up());
        assertEquals(List.of("disk"), answer.failing());
        assertEquals("running", answer.told().get("server-state.value"));
        assertEquals("12", answer.told().get("disk.freeBytes"));
    }

    @Test
    void anAnswerThatIsNotHealthIsNoAnswer() {
        assertEquals(Optional.empty(), Health.parse("<html>404</html>"));
        assertEquals(Optional.empty(), Health.parse("[]"));
        assertTrue(
                Health.parse("{\"status\":\"UP\",\"checks\":[]}").orElseThrow().up());
    }
}
