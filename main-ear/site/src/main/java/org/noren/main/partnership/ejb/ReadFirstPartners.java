package org.noren.main.partnership.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.noren.main.partnership.FirstPartners;
import org.noren.site.settings.SiteSettings;

/** Reads the file of first partners when the server starts; a bad file is told in the log and stops nothing else. */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadFirstPartners {
    private static final Logger LOG = System.getLogger("org.noren.partnership");

    @Inject
    FirstPartners first;

    @Inject
    SiteSettings settings;

    @PostConstruct
    void read() {
        settings.firstPartners().ifPresent(path -> {
            try {
                int added = first.read(path);
                LOG.log(Level.INFO, "first partners from {0}: {1} added", path, added);
            } catch (IllegalArgumentException e) {
                LOG.log(Level.ERROR, "first partners were not added: {0}", e.getMessage());
            }
        });
    }
}
