package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WhyAPartnerIsTakenBackTest {
    @Test
    void somebody_says_it() {
        assertFalse(Hold.saysWhy(""));
        assertFalse(Hold.saysWhy(" \r\n"));
        assertTrue(Hold.saysWhy("値"));
    }

    @Test
    void it_is_not_longer_than_what_is_kept() {
        assertTrue(Hold.saysWhy("x".repeat(Hold.LONGEST_REASON)));
        assertFalse(Hold.saysWhy("x".repeat(Hold.LONGEST_REASON + 1)));
    }
}
