package org.noren.main.publishing.faces;

import java.util.Optional;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.partnership.Validity;
import org.noren.shared.peer.Fingerprint;

/** The small form that lists one more certificate of a partner, so that its key can roll. */
public class ListingFields {
    private String certificate = "";
    private String from = "";
    private String until = "";
    private String error = "";

    /** The key of a text that says what is wrong with the fields. */
    Optional<String> problem(PartnerFiles files) {
        try {
            if (files.knows(fingerprint())) {
                return Optional.of("partner.problem.certificate-taken");
            }
        } catch (IllegalArgumentException noFingerprint) {
            return Optional.of("partner.problem.certificate");
        }
        return Dates.validity(from, until).isEmpty() ? Optional.of("partner.problem.validity") : Optional.empty();
    }

    Fingerprint fingerprint() {
        return Fingerprint.parse(certificate);
    }

    Validity validity() {
        return Dates.validity(from, until).orElseThrow();
    }

    void refuse(String text) {
        error = text;
    }

    public String getError() {
        return error;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
