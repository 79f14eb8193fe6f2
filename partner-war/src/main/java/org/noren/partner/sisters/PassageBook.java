package org.noren.partner.sisters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/** Which passages were here, who may come in by one, and which sessions began so? Within the transaction of the caller. */
public interface PassageBook {
    /** What is known of a passage, made if there is nothing yet, and held until the transaction ends: of two who show it at once one waits. */
    ArrivedPassage hold(Digest nonce);

    Optional<ArrivedPassage> find(Digest key);

    /** Lets somebody in by a key. True for one caller only. */
    boolean enter(Digest key, Instant now);

    void forgetArrivedBefore(Instant moment);

    /** By account. */
    List<SisterLeave> leaves();

    Optional<SisterLeave> leave(String account);

    void keep(SisterLeave leave);

    /** @return whether there was one */
    boolean removeLeave(String account);

    void began(PassageSession session);

    /** From where somebody was sent who has this session; nothing if they signed in here. */
    Optional<SiteName> cameFrom(long session);
}
