package org.noren.site.searching.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.noren.site.searching.SiteSearch;

/** Has the search made ready when the site starts, so that the first who searches need not wait for it. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
public class SearchFromTheStart {
    @Inject
    SiteSearch search;

    @PostConstruct
    void start() {
        search.follow();
    }
}
