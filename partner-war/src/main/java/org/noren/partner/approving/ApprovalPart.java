package org.noren.partner.approving;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;
import org.noren.site.content.State;

/**
 * One of the things that a wish is about: exactly this revision, at exactly this path.
 *
 * @param imprint of what it says, in hexadecimal
 */
@Embeddable
public record ApprovalPart(
        @Column(name = "item") long item,
        @Column(name = "path") String path,
        @Column(name = "number") int number,
        @Column(name = "imprint") String imprint) {
    static ApprovalPart of(Item item, Revision newest) {
        return new ApprovalPart(
                item.id(),
                item.path().value(),
                newest.number(),
                Imprint.of(item.path(), newest).hex());
    }

    public PagePath place() {
        return PagePath.of(path);
    }

    /** Whether it is still what lies there, and nothing newer. */
    boolean isNewest(Item there) {
        return there.id() == item && there.latest() == number && there.state() != State.DELETED;
    }

    /** Whether this, being accepted, is a yes to that: the same thing, lying at the same path, saying the same. */
    boolean isYesTo(Item there, Revision revision) {
        return there.id() == item && there.path().equals(place()) && says(revision);
    }

    /** Whether these are the bytes. */
    boolean says(Revision revision) {
        return revision.number() == number
                && imprint.equals(Imprint.of(place(), revision).hex());
    }
}
