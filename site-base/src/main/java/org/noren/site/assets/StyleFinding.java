package org.noren.site.assets;

/**
 * Something that a style sheet asks for and shoppers' browsers will not get.
 *
 * @param line where it stands in the style sheet, from 1
 * @param address what it asks for
 */
public record StyleFinding(int line, Problem problem, String address) {
    /** Why not; what to do follows from it. */
    public enum Problem {
        /** A style sheet of another host: {@code style-src 'self'}. */
        FOREIGN_STYLE,
        /** A font of another host: {@code font-src 'self'}. */
        FOREIGN_FONT,
        /** A picture of another host: {@code img-src 'self' data:}. */
        FOREIGN_PICTURE,
        /** It lies here, but is named with the site's host: at a partner site that is another host. */
        OWN_HOST,
        /** A style sheet written into the address. */
        DATA_STYLE,
        /** A font written into the address. */
        DATA_FONT,
        /** No address of a file at all. */
        UNREADABLE,
        /** Nothing lies there. */
        MISSING,
        /** It lies there, and shoppers do not see it yet. */
        DRAFT,
        /** Written in a way in which the site does not find it when it serves the style sheet. */
        OVERLOOKED
    }
}
