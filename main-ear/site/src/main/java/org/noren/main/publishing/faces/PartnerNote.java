package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.LaneOrders;
import org.noren.main.publishing.Steering;
import org.noren.shared.link.Confirmation;
import org.noren.site.office.faces.OfficeFrame;

/** What our manager writes to the site manager of a partner whose contract says that they are asked (S33). */
@Named
@RequestScoped
public class PartnerNote {
    @Inject
    PartnerActs partner;

    @Inject
    LaneOrders orders;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    private @Nullable String text;
    private String error = "";

    /** Only where the site manager is asked. */
    public boolean isOffered() {
        return partner.isManager()
                && partner.find()
                        .filter(file ->
                                file.contract().siteValues().confirming().required())
                        .isPresent();
    }

    public void write() throws IOException {
        String note = getText().strip();
        if (note.length() > Confirmation.LONGEST_NOTE) {
            error = frame.text("note.too-long", Confirmation.LONGEST_NOTE);
            return;
        }
        partner.decide("note", name -> steering.write(name, note));
    }

    public String getText() {
        String known = text;
        if (known == null) {
            known = partner.name().map(orders::note).orElse("");
            text = known;
        }
        return known;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getError() {
        return error;
    }
}
