package org.noren.shared.edition;

/** What lies at a path of an edition. */
public enum Kind {
    /** A page or a slot's fragment: {@link org.noren.shared.page.Page}. */
    PAGE,
    /** {@link org.noren.shared.page.Layout}. */
    LAYOUT,
    /** {@link org.noren.shared.page.Menu}. */
    MENU,
    /** A picture, style sheet, font or document: its bytes as they are, in {@link Chunks} if they are many. */
    ASSET,
    /** Where something lay that was moved: {@link org.noren.shared.page.Redirect}. */
    REDIRECT
}
