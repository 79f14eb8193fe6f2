package org.noren.main.partnership;

import org.noren.shared.peer.SiteName;

/**
 * A group of partners that get something in common, such as those of one region; a partner is in one, or in none (S19, S94).
 *
 * @param name formed as a site's name is
 */
public record PartnerGroup(String name) {
    /** @throws IllegalArgumentException if the name has another form */
    public PartnerGroup {
        if (!name.matches(SiteName.FORM)) {
            throw new IllegalArgumentException(
                    "a group's name has 2 to 40 lower-case letters, digits and inner hyphens, and begins with a letter");
        }
    }

    /** As it is told from a partner's name. */
    @Override
    public String toString() {
        return "@" + name;
    }
}
