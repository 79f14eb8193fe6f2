package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.GoingBack;
import org.noren.main.publishing.Hold;
import org.noren.main.publishing.LaneEvent;
import org.noren.main.publishing.LaneEvent.What;
import org.noren.main.publishing.LaneOrders;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Steering;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Taking one partner back to an earlier release, with a reason; and letting it go on. */
@Named
@RequestScoped
public class PartnerBack {
    @Inject
    PartnerActs partner;

    @Inject
    Board board;

    @Inject
    LaneOrders orders;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    private String reason = "";
    private boolean recall;
    private String error = "";
    private @Nullable Long newest;

    /** Called before the page is shown: it is about a release of a partner that is there. */
    public void open() throws IOException {
        if (partner.find().isEmpty() || getNumber() == 0) {
            told.warning(frame.text("partner.unknown"));
            PartnerActs.go("/office/partners.xhtml");
        }
    }

    public String getName() {
        return partner.parameter("name");
    }

    public @Nullable PartnerFile getFile() {
        return partner.find().orElse(null);
    }

    /** The release to go back to; 0 if none is named. */
    public long getNumber() {
        String number = partner.parameter("number");
        return number.matches("\\d{1,15}") ? Long.parseLong(number) : 0;
    }

    /** Whether a line of the history can be gone back to. */
    public boolean offers(LaneEvent event) {
        return partner.isManager() && event.what() == What.DELIVERED && event.number() < newest();
    }

    private long newest() {
        Long known = newest;
        if (known == null) {
            known = partner.name()
                    .flatMap(board::of)
                    .flatMap(Standing::newest)
                    .map(Standing.Newest::number)
                    .orElse(0L);
            newest = known;
        }
        return known;
    }

    /** How the partner is held, if it is. */
    public Hold.@Nullable Held getHeld() {
        return partner.name().flatMap(orders::held).orElse(null);
    }

    /** Whether the contract asks the site manager, and lets the main site pass by. */
    public boolean isRecallAgreed() {
        return partner.find()
                .map(file -> file.contract().siteValues().confirming())
                .filter(terms -> terms.required() && terms.recall())
                .isPresent();
    }

    public void back() throws IOException {
        SiteName name = partner.name().orElseThrow();
        if (!partner.isManager()) {
            return;
        }
        if (!Hold.saysWhy(reason)) {
            error = frame.text("back.reason-needed", Hold.LONGEST_REASON);
            return;
        }
        Optional<GoingBack> refused = steering.goBack(name, getNumber(), reason.strip(), recall);
        if (refused.isPresent()) {
            error = frame.text("back.refused." + refused.get().name(), getNumber());
            return;
        }
        told.good(frame.text("back.done", partner.find().orElseThrow().title(), getNumber()));
        PartnerActs.go(PartnersBoard.addressOf(name));
    }

    public void goOn() throws IOException {
        partner.decide("go-on", steering::goOn);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isRecall() {
        return recall;
    }

    public void setRecall(boolean recall) {
        this.recall = recall;
    }

    public String getError() {
        return error;
    }
}
