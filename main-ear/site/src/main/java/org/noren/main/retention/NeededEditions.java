package org.noren.main.retention;

import java.util.List;
import org.noren.shared.seal.Digest;

/** Which editions does a release lead to? Answers within the caller's transaction. */
public interface NeededEditions {
    /** Of all releases that are kept, neighbours in time beside each other. */
    List<Digest> released();

    /** What the next editions of partners with variants are made of. */
    List<Digest> laid();
}
