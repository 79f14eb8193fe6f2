package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

/**
 * One page at one partner, as far as it is not what {@link BoardPartner} says of all of that partner's pages. Born when the page
 * becomes another than here, or an update brings it; gone when it is as usual again.
 */
@Entity
@Table(name = "board_cell")
@IdClass(BoardCell.Key.class)
public class BoardCell {
    /** Partner and path. */
    public record Key(String partner, String path) implements Serializable {}

    /** How what the partner serves at a path compares to what is here, whatever its lane is doing. */
    public enum Base {
        SAME,
        /** There, and not what is here. */
        OTHER,
        /** Here, and not there, though the contract has it. */
        LACKING,
        /** Not what is here, because the site manager keeps it so. */
        KEPT,
        /** Here, and not in the contract. */
        OUT;

        /**
         * @param inherited what of what is here the contract gives the partner
         * @return nothing if it is neither here nor there
         */
        static Optional<Base> of(
                Optional<Entry> here, Optional<Entry> there, boolean kept, Predicate<Entry> inherited) {
            if (here.equals(there)) {
                // A layout may come along with a page, whatever the contract names; a page only by the contract
                return here.map(entry -> entry.kind() == Kind.PAGE && !inherited.test(entry) ? OTHER : SAME);
            } else if (kept) {
                return Optional.of(KEPT);
            } else if (there.isPresent()) {
                return Optional.of(OTHER);
            }
            return here.map(entry -> inherited.test(entry) ? LACKING : OUT);
        }
    }

    @Id
    private String partner = "";

    @Id
    private String path = "";

    @Enumerated(EnumType.STRING)
    private Base base = Base.SAME;

    private long number;

    @Column(name = "brought_at")
    private @Nullable Instant broughtAt;

    protected BoardCell() {}

    BoardCell(SiteName partner, PagePath path, Base base, Optional<Brought> brought) {
        this.partner = partner.value();
        this.path = path.value();
        is(base, brought);
    }

    final void is(Base now, Optional<Brought> brought) {
        base = now;
        number = brought.map(Brought::number).orElse(0L);
        broughtAt = brought.map(Brought::issued).orElse(null);
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public PagePath path() {
        return PagePath.of(path);
    }

    public Base base() {
        return base;
    }

    /** The update that brought what is there; nothing if nothing is there, or it is not known. */
    public Optional<Brought> brought() {
        return broughtAt == null ? Optional.empty() : Optional.of(new Brought(number, broughtAt));
    }
}
