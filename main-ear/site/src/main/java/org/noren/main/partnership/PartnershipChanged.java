package org.noren.main.partnership;

import org.noren.shared.peer.SiteName;

/** Event, fired within the transaction: a partner was added, or its contract, keys, address or status changed. */
public record PartnershipChanged(SiteName partner) {}
