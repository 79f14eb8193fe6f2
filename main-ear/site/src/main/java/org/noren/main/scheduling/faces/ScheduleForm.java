package org.noren.main.scheduling.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.PartnerTimes;
import org.noren.main.scheduling.Moments;
import org.noren.main.scheduling.Schedule;
import org.noren.main.scheduling.ScheduleDesk.Result;
import org.noren.main.scheduling.ScheduleDesk.When;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Search;
import org.noren.site.content.State;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Choosing drafts that are to be published at a moment, or pages that are to be taken down then. */
@Named
@RequestScoped
public class ScheduleForm {
    static final String HERE = "/office/schedule-form.xhtml";
    private static final int SHOWN = 200;
    private static final int LONGEST_TITLE = 200;

    @Inject
    Schedule schedule;

    @Inject
    Contents contents;

    @Inject
    PartnerTimes times;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Listed> lines;
    private String error = "";

    /** Whether pages are to be taken down; else drafts are to be published. */
    public boolean isDown() {
        return parameter(request, "down").equals("true");
    }

    public String getWanted() {
        String wanted = parameter(request, "q").strip();
        return wanted.length() > LONGEST_TITLE ? wanted.substring(0, LONGEST_TITLE) : wanted;
    }

    /** What can be chosen: everything that has changes, or everything that shoppers see. */
    public List<Listed> getLines() {
        if (lines == null) {
            Stream<State> states =
                    isDown() ? Stream.of(State.PUBLISHED, State.CHANGED) : Stream.of(State.DRAFT, State.CHANGED);
            lines = states.flatMap(state ->
                            contents
                                    .list(Search.all()
                                            .being(state)
                                            .saying(getWanted())
                                            .lines(0, SHOWN))
                                    .lines()
                                    .stream())
                    .filter(line -> line.item().kind() != Kind.REDIRECT)
                    .sorted((one, other) ->
                            one.item().path().compareTo(other.item().path()))
                    .limit(SHOWN)
                    .toList();
        }
        return lines;
    }

    public boolean isMore() {
        return getLines().size() == SHOWN;
    }

    public boolean chosen(Listed line) {
        return chosen().contains(line.item().path().value());
    }

    private Set<String> chosen() {
        String[] paths = request.getParameterValues("path");
        return paths == null ? Set.of() : Set.copyOf(Arrays.asList(paths));
    }

    public String getAt() {
        String typed = parameter(request, "at");
        return typed.isEmpty() ? Moments.proposed(clock.instant(), frame.getZone()) : typed;
    }

    public String getZone() {
        String typed = parameter(request, "zone");
        return typed.isEmpty() ? frame.getZone().getId() : typed;
    }

    public List<String> getZones() {
        return Moments.zones(
                frame.getZone(),
                times.all().stream().map(line -> line.time().zone()).distinct().toList());
    }

    public String getTitle() {
        return parameter(request, "name");
    }

    /** All sites at the same moment, unless somebody has said otherwise. */
    public boolean isTogether() {
        return !FacesContext.getCurrentInstance().isPostback()
                || parameter(request, "together").equals("true");
    }

    public String getError() {
        return error;
    }

    public void plan() throws IOException {
        Optional<Instant> at = Moments.parse(getAt(), getZone());
        List<PagePath> paths = chosen().stream()
                .filter(path -> PagePath.refusal(path).isEmpty())
                .map(PagePath::of)
                .toList();
        String title = getTitle().strip();
        if (at.isEmpty() || paths.isEmpty() || title.length() > LONGEST_TITLE) {
            error = frame.text(at.isEmpty() ? "schedule.no-moment" : "schedule.no-path");
            return;
        }
        When when = new When(at.get(), ZoneId.of(getZone()), isTogether());
        String by = frame.person().name();
        Result result = schedule.plan(when, title, isDown() ? List.of() : paths, isDown() ? paths : List.of(), by);
        if (result instanceof Result.Done done) {
            told.good(frame.text("schedule.planned"));
            FacesContext.getCurrentInstance().getExternalContext().redirect(ChangePage.addressOf(done.id()));
            return;
        }
        error = refusal(frame, result);
    }

    static String refusal(OfficeFrame frame, Result result) {
        if (result instanceof Result.TooLate late) {
            return frame.text("schedule.too-late", frame.time(late.at()));
        } else if (result instanceof Result.Nothing nothing) {
            return frame.text(
                    "schedule.nothing",
                    String.join(
                            " ", nothing.paths().stream().map(PagePath::value).toList()));
        }
        return frame.text("schedule.overtaken");
    }
}
