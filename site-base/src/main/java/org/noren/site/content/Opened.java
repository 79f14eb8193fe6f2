package org.noren.site.content;

/**
 * An item with one of its revisions and what that says.
 *
 * @param revision name its number as the base when saving a draft made from it
 */
public record Opened(Item item, Revision revision, Content content) {}
