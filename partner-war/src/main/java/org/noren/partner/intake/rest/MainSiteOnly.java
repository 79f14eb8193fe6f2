package org.noren.partner.intake.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.noren.shared.link.Code;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.site.link.Admission;
import org.noren.site.link.PeerDirectory;
import org.noren.site.settings.SiteSettings;

/** Admits one peer, the main site, by the certificates that the operator has listed; there may be two while one rolls. */
@ApplicationScoped
public class MainSiteOnly implements PeerDirectory {
    @Inject
    SiteSettings settings;

    @Override
    public Admission admit(Fingerprint certificate) {
        return settings.mainFingerprints().contains(certificate.value())
                ? new Admission.Admitted(new SiteName(settings.mainName()))
                : new Admission.Refused(
                        Code.CERTIFICATE_UNKNOWN,
                        "certificate " + certificate + " is not one of those that noren.main.fingerprints lists");
    }
}
