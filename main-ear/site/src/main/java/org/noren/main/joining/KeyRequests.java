package org.noren.main.joining;

import java.util.List;
import java.util.Optional;
import org.noren.shared.seal.Digest;

/** Which requests came in? Answers within the caller's transaction. */
public interface KeyRequests {
    Optional<KeyRequest> find(long id);

    /** As {@link #find}, and nobody else uses it until the transaction ends. */
    Optional<KeyRequest> hold(long id);

    Optional<KeyRequest> of(Digest key);

    /** Those that were not used yet, the newest first. */
    List<KeyRequest> waiting();

    void add(KeyRequest request);

    void remove(KeyRequest request);
}
