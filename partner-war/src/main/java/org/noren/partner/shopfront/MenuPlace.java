package org.noren.partner.shopfront;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.noren.shared.page.PagePath;

/** A {@link Place} as a row; its position is its place in the list. */
@Embeddable
class MenuPlace {
    private String locale = "";
    private String path = "";

    @Column(name = "left_out")
    private boolean hidden;

    protected MenuPlace() {}

    MenuPlace(Place place) {
        locale = place.locale();
        path = place.path().value();
        hidden = place.hidden();
    }

    Place place() {
        return new Place(locale, PagePath.of(path), hidden);
    }
}
