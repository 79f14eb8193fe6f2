package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/**
 * What the board knows of one partner: of which state its {@link BoardCell}s tell, and what holds for a page that has none. Born
 * when the partner is looked at first, follows it whenever one of these changes, and goes when the partnership has ended.
 */
@Entity
@Table(name = "board_partner")
public class BoardPartner {
    @Id
    private String partner = "";

    private String site = "";
    private long contract = -1;
    private String kept = "";
    private String choice = "";

    @Column(name = "served_number")
    private long servedNumber;

    @Column(name = "served_edition")
    private @Nullable String servedEdition;

    @Column(name = "first_number")
    private long firstNumber;

    @Column(name = "first_at")
    private @Nullable Instant firstAt;

    protected BoardPartner() {}

    BoardPartner(SiteName partner) {
        this.partner = partner.value();
    }

    /**
     * Everything that the cells of a partner follow from.
     *
     * @param choice what its scope's choice depends on beside the site, if there is something
     * @param kept names what its site manager keeps
     */
    record State(
            Digest site, long contract, Optional<Digest> choice, String kept, long number, Optional<Digest> edition) {
        private String choiceHex() {
            return choice.map(Digest::hex).orElse("");
        }
    }

    /** Whether the cells tell of this. */
    boolean tells(State state) {
        return state.site().hex().equals(site)
                && sameScope(state)
                && state.kept().equals(kept)
                && state.number() == servedNumber
                && state.edition().equals(served());
    }

    void tell(State state) {
        site = state.site().hex();
        contract = state.contract();
        choice = state.choiceHex();
        kept = state.kept();
        servedNumber = state.number();
        servedEdition = state.edition().map(Digest::hex).orElse(null);
    }

    /** From this release on it is known what brought what. */
    void beginsWith(Optional<Brought> first) {
        firstNumber = first.map(Brought::number).orElse(0L);
        firstAt = first.map(Brought::issued).orElse(null);
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    /** The edition of this site that its pages were compared to; nothing before they were. */
    Optional<Digest> site() {
        return site.isEmpty() ? Optional.empty() : Optional.of(Digest.parse(site));
    }

    /** Whether the partner is to have the same paths of the same site as then. */
    boolean sameScope(State state) {
        return state.contract() == contract && state.choiceHex().equals(choice);
    }

    boolean keeps(String names) {
        return kept.equals(names);
    }

    long servedNumber() {
        return servedNumber;
    }

    Optional<Digest> served() {
        return Optional.ofNullable(servedEdition).map(Digest::parse);
    }

    /** What a page without a cell is. */
    public Base usual() {
        return servedEdition == null ? Base.LACKING : Base.SAME;
    }

    /** What brought a page without a cell, if there is one. */
    public Optional<Brought> first() {
        return firstAt == null ? Optional.empty() : Optional.of(new Brought(firstNumber, firstAt));
    }
}
