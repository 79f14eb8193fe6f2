package org.noren.partner.approving;

import java.util.List;
import java.util.Optional;

/** Which wishes were there, and what became of them? Within the caller's transaction. */
public interface Requests {
    void add(ApprovalRequest request);

    Optional<ApprovalRequest> find(long id);

    /** As it is now, held until the caller's transaction ends. */
    Optional<ApprovalRequest> hold(long id);

    /** Those about which nobody has decided and that are about the newest draft, the oldest first; at most so many. */
    List<ApprovalRequest> waiting(int most);

    /** The same for one item. */
    List<ApprovalRequest> waitingFor(long item);

    Optional<ApprovalRequest> lastOf(long item);

    /** What this person asked for and got back, and has not written anew since; the last first. At most so many. */
    List<ApprovalRequest> sentBackTo(String person, int most);

    /** Those that have ended, the last one first. */
    List<ApprovalRequest> ended(int first, int most);

    /** Those with a yes that this revision was part of. */
    List<ApprovalRequest> accepted(long item, int number);
}
