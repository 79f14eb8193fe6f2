package org.noren.main.partnership;

import jakarta.enterprise.event.Event;
import java.time.Clock;

/** A desk for partnerships, put together by hand. */
public final class TestPartnerDesk {
    private TestPartnerDesk() {}

    public static PartnerDesk of(Partners partners, Event<PartnershipChanged> changed, Clock clock) {
        PartnerDesk desk = new PartnerDesk();
        desk.partners = partners;
        desk.changed = changed;
        desk.clock = clock;
        return desk;
    }

    public static PartnerFiles files(Partners partners) {
        PartnerFiles files = new PartnerFiles();
        files.partners = partners;
        return files;
    }

    public static PartnerPeers peers(Partners partners, Clock clock) {
        PartnerPeers peers = new PartnerPeers();
        peers.partners = partners;
        peers.clock = clock;
        return peers;
    }

    public static WherePartnersShow show(Partners partners) {
        WherePartnersShow show = new WherePartnersShow();
        show.partners = partners;
        return show;
    }

    public static KeysThatEnd ending(Partners partners, Clock clock) {
        KeysThatEnd ending = new KeysThatEnd();
        ending.partners = partners;
        ending.clock = clock;
        return ending;
    }
}
