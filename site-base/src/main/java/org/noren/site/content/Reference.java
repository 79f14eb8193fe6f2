package org.noren.site.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.noren.shared.page.PagePath;

/**
 * That a revision needs something, or leads to it.
 *
 * @param target a path of the site; whether anything lies there is another question
 */
@Embeddable
public record Reference(
        @Column(name = "target") String target,
        @Enumerated(EnumType.STRING) @Column(name = "role") Role role) {

    public static Reference of(Role role, PagePath target) {
        return new Reference(target.value(), role);
    }

    public PagePath path() {
        return PagePath.of(target);
    }

    /** What for. */
    public enum Role {
        /** A picture, style sheet or font without which it does not look as meant. */
        ASSET,
        /** The layout that shows it. */
        LAYOUT,
        /** Where a reader can go from it. */
        LINK
    }
}
