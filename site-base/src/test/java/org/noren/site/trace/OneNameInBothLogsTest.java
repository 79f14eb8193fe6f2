package org.noren.site.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneNameInBothLogsTest {
    @Test
    void aThreadHasANameUntilItEndsAndThenTheOneBefore() {
        TraceId outer = TraceId.fresh();
        TraceId inner = TraceId.fresh();
        assertNotEquals(outer, inner);
        try (Trace first = Trace.begin(outer)) {
            try (Trace second = Trace.begin(inner)) {
                assertEquals(Optional.of(inner), Trace.current());
            }
            assertEquals(Optional.of(outer), Trace.current());
        }
        assertEquals(Optional.empty(), Trace.current());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "a-b-c-d-e",
                "7bf9c1d2e3f40516",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void aNameOfTheShapeIsTakenOver(String sent) {
        assertEquals(Optional.of(new TraceId(sent)), TraceId.of(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "01234567890123456789012345678901234567890123456789012345678901234",
                "12345678\nERROR all is lost",
                "12345678 release delivered",
                "${jndi:ldap}",
                "ａｂｃｄｅｆｇｈ",
                "<script>"
            })
    void anyOtherIsNot(String sent) {
        assertEquals(Optional.empty(), TraceId.of(sent));
    }

    @Test
    void nothingSentIsNothingTakenOver() {
        assertEquals(Optional.empty(), TraceId.of(null));
    }
}
