package org.noren.site.content;

/** A line of a list of contents: the item and its newest revision. */
public record Listed(Item item, Revision newest) {}
