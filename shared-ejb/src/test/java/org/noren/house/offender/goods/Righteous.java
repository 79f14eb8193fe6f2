package org.noren.house.offender.goods;

import java.time.Clock;
import java.time.Instant;

/** Does nothing wrong: no rule may catch it. */
class Righteous {
    Instant now(Clock clock) {
        return Instant.now(clock);
    }
}
