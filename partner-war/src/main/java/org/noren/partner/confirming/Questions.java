package org.noren.partner.confirming;

import java.util.List;
import java.util.Optional;
import org.noren.shared.seal.Digest;

/** What was asked, and what was answered? Within the transaction of the caller. */
public interface Questions {
    Optional<Question> find(Digest release);

    /** Held until the transaction ends: of two who answer at once, the second finds the first one's answer. */
    Optional<Question> hold(Digest release);

    /** Those that still count, the newest first, held until the transaction ends. */
    List<Question> holdOpen();

    /** Those that still count, the newest first. */
    List<Question> open();

    /** Those that are closed, the newest first. */
    List<Question> closed(int first, int most);

    long countClosed();

    void add(Question question);
}
