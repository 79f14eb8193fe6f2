package org.noren.main.rings.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.Progress;
import org.noren.main.rings.Rings;
import org.noren.main.rings.RollOut;
import org.noren.main.rings.RollOutDesk;
import org.noren.main.rings.RollOutDesk.Result;
import org.noren.main.rings.RollOutSteering;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** The roll-out that is under way, and beginning one. */
@Named
@RequestScoped
public class RingsPage {
    static final String HERE = "/office/rings.xhtml";
    private static final int ENDED = 20;

    @Inject
    RollOutDesk desk;

    @Inject
    RollOutSteering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable RollOut current;
    private boolean looked;
    private String error = "";

    /** One ring and who is in it. */
    public record Ring(int number, String partners, boolean open) {}

    public @Nullable RollOut getCurrent() {
        if (!looked) {
            current = desk.current().orElse(null);
            looked = true;
        }
        return current;
    }

    public boolean isStopped() {
        RollOut now = getCurrent();
        return now != null && now.state() == RollOut.State.STOPPED;
    }

    public List<Ring> getRings() {
        RollOut now = getCurrent();
        List<Ring> rings = new ArrayList<>();
        if (now != null) {
            for (Set<SiteName> ring : now.rings().named()) {
                rings.add(new Ring(rings.size() + 1, names(ring), rings.size() <= now.reached()));
            }
            rings.add(new Ring(rings.size() + 1, frame.text("rings.others"), false));
        }
        return rings;
    }

    private static String names(Set<SiteName> ring) {
        return ring.stream().map(SiteName::value).sorted().collect(Collectors.joining(", "));
    }

    public List<Progress.Line> getLines() {
        RollOut now = getCurrent();
        return now == null ? List.of() : desk.lines(now);
    }

    public String how(Progress.Line line) {
        return frame.text(
                "rings.how." + line.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String tone(Progress.Line line) {
        Tone tone = switch (line.how()) {
            case ARRIVED -> Tone.GOOD;
            case ON_ITS_WAY -> Tone.CALM;
            case DECLINED, SILENT -> Tone.WARNING;
            case ERROR -> Tone.BAD;
        };
        return tone.style();
    }

    public String getGoesOn() {
        RollOut now = getCurrent();
        if (now == null) {
            return "";
        }
        return now.byHand()
                ? frame.text("rings.by-hand")
                : frame.text(
                        "rings.by-time",
                        now.pause().toMinutes(),
                        frame.time(now.enteredAt().plus(now.pause())));
    }

    public List<RollOut> getEnded() {
        return desk.ended(ENDED);
    }

    public String getTyped() {
        return parameter(request, "rings");
    }

    public String getMinutes() {
        return parameter(request, "minutes").isEmpty() ? "60" : parameter(request, "minutes");
    }

    public boolean isByHand() {
        return parameter(request, "by-hand").equals("true");
    }

    public String getError() {
        return error;
    }

    public void begin() throws IOException {
        String minutes = getMinutes().strip();
        if (!minutes.matches("\\d{1,5}") || pause(minutes).compareTo(RollOutDesk.LONGEST_PAUSE) > 0) {
            error = frame.text("rings.no-minutes", RollOutDesk.LONGEST_PAUSE.toMinutes());
            return;
        }
        try {
            take(
                    steering.begin(
                            Rings.parse(getTyped()),
                            isByHand(),
                            pause(minutes),
                            frame.person().name()),
                    "rings.begun");
        } catch (IllegalArgumentException noRings) {
            error = frame.text("rings.none-named", String.valueOf(noRings.getMessage()));
        }
    }

    private static Duration pause(String minutes) {
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    public void openNext() throws IOException {
        take(steering.openNext(seen()), "rings.opened");
    }

    public void resume() throws IOException {
        steering.resume(seen());
        take(new Result.Done(), "rings.resumed");
    }

    public void end() throws IOException {
        take(steering.end(seen(), frame.person().name()), "rings.ended");
    }

    private void take(Result result, String done) throws IOException {
        if (result instanceof Result.Unknown unknown) {
            error = frame.text("rings.unknown", names(unknown.names()));
            return;
        }
        if (result instanceof Result.Done) {
            told.good(frame.text(done));
        } else {
            told.warning(frame.text("rings.overtaken"));
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
    }

    private int seen() {
        String seen = parameter(request, "seen");
        return seen.matches("\\d{1,3}") ? Integer.parseInt(seen) : -1;
    }
}
