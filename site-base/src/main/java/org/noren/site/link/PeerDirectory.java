package org.noren.site.link;

import org.noren.shared.peer.Fingerprint;

/**
 * Whose certificate is this, and may they speak to us now? Each half answers from its own list: a main site from its
 * partners, a partner site from its settings. Asked again on every request, because an open or resumed connection says
 * nothing about the present (S23, K1).
 */
public interface PeerDirectory {
    Admission admit(Fingerprint certificate);
}
