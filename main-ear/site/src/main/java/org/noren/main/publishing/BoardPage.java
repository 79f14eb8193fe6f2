package org.noren.main.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Entry;
import org.noren.shared.page.PagePath;

/**
 * A line of the board: a page, layout or menu of this site. One that is not here any more stays for as long as a partner has
 * it.
 */
@Entity
@Table(name = "board_page")
public class BoardPage {
    @Id
    private String path = "";

    private @Nullable String locale;
    private boolean here;

    protected BoardPage() {}

    BoardPage(Entry entry) {
        path = entry.path().value();
        isHere(entry);
    }

    final void isHere(Entry entry) {
        locale = entry.locale().orElse(null);
        here = true;
    }

    void isGone() {
        here = false;
    }

    public PagePath path() {
        return PagePath.of(path);
    }

    /** Such as {@code ja}. */
    public Optional<String> locale() {
        return Optional.ofNullable(locale);
    }

    /** Whether this site has it. */
    public boolean here() {
        return here;
    }
}
