package org.noren.main.publishing.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.BackTogether;
import org.noren.main.publishing.BackTogether.Can;
import org.noren.main.publishing.BackTogether.Line;
import org.noren.main.publishing.Hold;
import org.noren.main.publishing.Rollout;
import org.noren.main.publishing.Steering;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Taking all partners back to what they served before something went out, with a reason; and letting them go on. */
@Named
@RequestScoped
public class AllBack {
    private static final String HERE = "/office/all-back.xhtml";
    private static final int ROLLOUTS = 20;

    @Inject
    BackTogether together;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private String reason = "";
    private boolean recall;
    private String error = "";
    private @Nullable List<Line> lines;
    private @Nullable List<SiteName> held;

    public List<Rollout> getRollouts() {
        return together.rollouts(ROLLOUTS);
    }

    /** Why releases of a roll-out were made; only the machine knows them, in its own words. */
    public String causes(Rollout rollout) {
        return String.join("; ", rollout.causes());
    }

    public String address(Rollout rollout) {
        return HERE + "?before=" + encoded(rollout.began().toString());
    }

    /** Empty as long as nobody said before what. */
    public String getBefore() {
        return before().map(Instant::toString).orElse("");
    }

    /** As a link here or the form before names it, or as somebody chose it by their own clock. */
    private Optional<Instant> before() {
        try {
            String before = parameter(request, "before");
            if (!before.isEmpty()) {
                return Optional.of(Instant.parse(before));
            }
            String at = parameter(request, "at");
            return at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(at).atZone(frame.getZone()).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    public String getBeforeWords() {
        return before().map(frame::time).orElse("");
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = before().map(moment -> together.look(moment, recall)).orElseGet(List::of);
            lines = known;
        }
        return known;
    }

    public long getPossible() {
        return getLines().stream().filter(line -> line.can().possible()).count();
    }

    public String tone(Line line) {
        return (switch (line.can()) {
                    case AT_ONCE, RECALLED -> Tone.GOOD;
                    case ASKED, WHEN_RESUMED -> Tone.WARNING;
                    case IS_NEWEST -> Tone.CALM;
                    case NOTHING_THEN, NOT_KEPT -> Tone.BAD;
                })
                .style();
    }

    public List<SiteName> getHeld() {
        List<SiteName> known = held;
        if (known == null) {
            known = together.held();
            held = known;
        }
        return known;
    }

    private boolean isManager() {
        return frame.person().role() == OfficeRole.MANAGER;
    }

    /** Shows who could be passed by, and changes nothing. */
    public void look() {
        lines = null;
    }

    public void back() throws IOException {
        if (!isManager() || before().isEmpty()) {
            return;
        }
        lines = null;
        if (!Hold.saysWhy(reason)) {
            error = frame.text("back.reason-needed", Hold.LONGEST_REASON);
            return;
        }
        List<Line> done = steering.goBackAll(before().orElseThrow(), reason.strip(), recall);
        long back = done.stream().filter(line -> line.can().possible()).count();
        long asked = done.stream().filter(line -> line.can() == Can.ASKED).count();
        told.good(frame.text("all-back.done", back, asked, done.size() - back));
        PartnerActs.go(HERE);
    }

    public void goOn() throws IOException {
        if (isManager()) {
            told.good(frame.text("all-back.went-on", steering.goOnAll().size()));
            PartnerActs.go(HERE);
        }
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
