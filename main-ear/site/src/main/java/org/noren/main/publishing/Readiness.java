package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.Foresight.Moment;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/**
 * How ready one partner is for the next moment at which all sites switch: what it is to serve from then on, and whether that is
 * at the partner, whole and agreed to. Born at the first such moment, worked out anew when the moment, the site or the contract
 * changes.
 */
@Entity
@Table(name = "readiness")
public class Readiness {
    @Id
    private String partner = "";

    @Column(name = "change_id")
    private long change;

    @Column(name = "change_revision")
    private long revision;

    @Column(name = "checked_site")
    private @Nullable String checkedSite;

    @Column(name = "checked_contract")
    private long checkedContract;

    @Column(name = "checked_release")
    private long checkedRelease;

    private @Nullable String edition;
    private @Nullable String stopped;
    private @Nullable String prepared;

    @Column(name = "prepared_at")
    private @Nullable Instant preparedAt;

    protected Readiness() {}

    Readiness(SiteName partner) {
        this.partner = partner.value();
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    /** Whether that is what it was worked out from. @param served number of the release that is served until then */
    boolean checked(Moment moment, Digest site, long contract, long served) {
        return isFor(moment)
                && site.hex().equals(checkedSite)
                && contract == checkedContract
                && served == checkedRelease;
    }

    void check(Moment moment, Digest site, long contract, long served) {
        change = moment.change();
        revision = moment.revision();
        checkedSite = site.hex();
        checkedContract = contract;
        checkedRelease = served;
        stopped = null;
        edition = null;
    }

    void lookThroughAgain() {
        checkedSite = null;
    }

    void willBe(Digest root) {
        edition = root.hex();
    }

    void stop(String why) {
        stopped = KeptWords.of(why);
    }

    /** All of it is at the partner, and nobody has to be asked any more. */
    void prepared(Digest release, Instant now) {
        prepared = release.hex();
        preparedAt = now;
    }

    boolean isPrepared(Digest release) {
        return release.hex().equals(prepared);
    }

    boolean isFor(Moment moment) {
        return change == moment.change() && revision == moment.revision();
    }

    /** What it is to serve then; nothing if that cannot be made. */
    public Optional<Digest> edition() {
        return Optional.ofNullable(edition).map(Digest::parse);
    }

    /** Why it cannot be made. */
    public Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** The release that lies there ready, and since when. */
    public Optional<Digest> prepared() {
        return Optional.ofNullable(prepared).map(Digest::parse);
    }

    public Optional<Instant> preparedAt() {
        return Optional.ofNullable(preparedAt);
    }

    public long change() {
        return change;
    }
}
