package org.noren.site.serving;

/**
 * Event: {@link SiteViews#now} answers with another view from now on. Fire it after the switch is committed; what was
 * rendered from the view before is then forgotten at once, not only when the next reader comes. S27.
 */
public record ServedChanged() {}
