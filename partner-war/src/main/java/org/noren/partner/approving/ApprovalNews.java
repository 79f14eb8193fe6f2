package org.noren.partner.approving;

import java.util.List;

/** Who hears outside the office of what waits, and of what came back? Within the caller's transaction. */
public interface ApprovalNews {
    /**
     * Somebody asked for a yes.
     *
     * @param wishes that are new, all of them asked for at once
     */
    void asked(List<ApprovalRequest> wishes, String by);

    /** Somebody said no. */
    void sentBack(ApprovalRequest wish);
}
