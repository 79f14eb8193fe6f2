package org.noren.site.serving;

/**
 * What does this site serve now? Each half answers with one CDI bean: the main site with its published pages, a partner
 * site with the release it serves and its own originals.
 */
public interface SiteViews {
    /**
     * The view of this moment. Asked once per request, by every request: the answer must lie in memory already. Whoever
     * holds a view goes on seeing that view, whatever is switched meanwhile.
     */
    SiteView now();
}
