package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why what a partner should serve is to go out once more under a new number, though it stayed the same. */
@Embeddable
public class Reissue {
    private boolean renumber;

    @Column(name = "from_scratch")
    private boolean fromScratch;

    /** Nothing goes out once more. */
    protected Reissue() {}

    /** The partner has seen the latest number on another release: the next one needs a higher number. */
    void outnumbered() {
        renumber = true;
    }

    boolean needsHigherNumber() {
        return renumber;
    }

    void numbered() {
        renumber = false;
    }

    /** @param wanted whether a person wants all of it sent again */
    void fromScratch(boolean wanted) {
        fromScratch = wanted;
    }

    boolean isFromScratch() {
        return fromScratch;
    }
}
