package org.noren.main.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.Digest;

/** The one row that says which edition of this site the board knows; whoever writes to the board holds it. */
@Entity
@Table(name = "board_site")
public class BoardSite {
    /** Of the only row; a migration makes it. */
    public static final short ID = 1;

    @Id
    private short id = ID;

    private @Nullable String root;

    protected BoardSite() {}

    /** Nothing before the board was made first. */
    public Optional<Digest> root() {
        return Optional.ofNullable(root).map(Digest::parse);
    }

    void follow(Digest edition) {
        root = edition.hex();
    }
}
