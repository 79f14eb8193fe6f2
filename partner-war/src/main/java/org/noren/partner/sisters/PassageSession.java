package org.noren.partner.sisters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.noren.shared.peer.SiteName;

/** That a session of this office was begun by a passage from a sister site; gone with the session (S3). */
@Entity
@Table(name = "passage_session")
public class PassageSession {
    @Id
    @Column(name = "session_id")
    private long session;

    @Column(name = "from_site")
    private String cameFrom = "";

    protected PassageSession() {}

    PassageSession(long session, SiteName from) {
        this.session = session;
        this.cameFrom = from.value();
    }

    public SiteName from() {
        return new SiteName(cameFrom);
    }
}
