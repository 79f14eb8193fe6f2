package org.noren.site.importing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.site.importing.ImportJob;
import org.noren.site.importing.ImportJobs;
import org.noren.site.importing.ImportReport;
import org.noren.site.importing.Interest;
import org.noren.site.office.ReasonWords;
import org.noren.site.office.faces.OfficeFrame;

/** One import: how far it is while it runs, and afterwards its report, which can be filtered and kept. */
@Named
@RequestScoped
public class ImportPage {
    private static final int SHOWN = 100;
    private static final int WHOLE = 100;

    @Inject
    ImportJobs jobs;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

    private long id;
    private String show = "";
    private int first;
    private @Nullable ImportJob job;
    private @Nullable ImportReport report;
    private List<ImportReport.OfFile> fitting = List.of();

    /** Called when the page is opened. */
    public void open() {
        job = jobs.find(id).orElse(null);
        report = Optional.ofNullable(job).flatMap(ImportJob::report).orElse(null);
        if (report == null) return;
        Interest interest = Interest.of(show).orElseGet(this::usual);
        show = interest.word();
        fitting = report.files().stream().filter(interest::fits).toList();
        first = Math.max(0, Math.min(first, Math.max(0, fitting.size() - 1))) / SHOWN * SHOWN;
    }

    /** What somebody should look at, or everything when there is no such thing. */
    private Interest usual() {
        ImportReport opened = report;
        boolean telling = opened != null && opened.files().stream().anyMatch(Interest.TELLING::fits);
        return telling ? Interest.TELLING : Interest.ALL;
    }

    public @Nullable ImportJob getJob() {
        return job;
    }

    public boolean isRunning() {
        return job != null && job.state(clock.instant()) == ImportJob.State.RUNNING;
    }

    /** How it stands, in words. */
    public String getState() {
        return job == null ? "" : words(job.state(clock.instant()));
    }

    public String words(ImportJob.State state) {
        return frame.text("import.state." + state.word());
    }

    public String tone(ImportJob.State state) {
        return switch (state) {
            case RUNNING -> "tone-calm";
            case DONE -> "tone-good";
            case REFUSED, CUT_OFF -> "tone-warning";
            case FAILED -> "tone-bad";
        };
    }

    public String getTone() {
        return job == null ? "" : tone(job.state(clock.instant()));
    }

    /** Why nothing was changed, as somebody who has to do something about it needs to know it. */
    public String getCure() {
        ImportJob opened = job;
        if (opened == null) return "";
        return frame.texts()
                .optional("import.cure." + opened.state(clock.instant()).word())
                .orElse("");
    }

    public String getProgress() {
        ImportJob opened = job;
        if (opened == null || opened.total() == 0) return frame.text("import.counting");
        return frame.text("import.progress", opened.done(), opened.total());
    }

    /** In hundredths. */
    public int getPercent() {
        ImportJob opened = job;
        return opened == null || opened.total() == 0 ? 0 : (int) ((long) WHOLE * opened.done() / opened.total());
    }

    /** The sums, in one sentence. */
    public String getCounts() {
        ImportReport shown = report;
        if (shown == null) return "";
        ImportReport.Counts counts = shown.counts();
        return frame.text(
                shown.dryRun() ? "upload.would" : "upload.did",
                counts.files(),
                counts.imported(),
                counts.changed(),
                counts.unchanged(),
                counts.skipped());
    }

    public boolean isReported() {
        return report != null;
    }

    /** The filters that find anything. */
    public List<Filter> getFilters() {
        ImportReport shown = report;
        if (shown == null) return List.of();
        return Stream.of(Interest.values())
                .map(interest -> new Filter(
                        interest,
                        frame.text(
                                "import.show." + interest.word(),
                                shown.files().stream().filter(interest::fits).count()),
                        shown.files().stream().anyMatch(interest::fits)))
                .filter(filter -> filter.finds() || filter.interest() == Interest.ALL)
                .toList();
    }

    /** @param label with the number of files */
    public record Filter(Interest interest, String label, boolean finds) {}

    public @Nullable String current(Filter filter) {
        return filter.interest().word().equals(show) ? "true" : null;
    }

    public String address(Filter filter) {
        return address(filter.interest().word(), 0);
    }

    private String address(String interest, int from) {
        return "/office/import.xhtml?id=" + id + "&show=" + interest + (from == 0 ? "" : "&first=" + from);
    }

    public String download(String form) {
        return "/office/import-report?id=" + id + "&as=" + form + "&show=" + show;
    }

    public List<ImportReport.OfFile> getFiles() {
        return fitting.subList(Math.min(first, fitting.size()), getLast());
    }

    public int getLast() {
        return Math.min(first + SHOWN, fitting.size());
    }

    public int getFound() {
        return fitting.size();
    }

    public @Nullable String getPrevious() {
        return first == 0 ? null : address(show, first - SHOWN);
    }

    public @Nullable String getNext() {
        return getLast() == fitting.size() ? null : address(show, first + SHOWN);
    }

    public String outcome(ImportReport.OfFile file) {
        return frame.text("import.outcome." + file.outcome().name().toLowerCase(Locale.ROOT));
    }

    /** A reason, or something to know, as the report has it, in the visitor's language. */
    public String said(String kept) {
        return new ReasonWords(frame.texts()).inList(kept);
    }

    /** What was taken out of a file and why. */
    public String saidRemoved(Removed removed) {
        return frame.text("import.removed", removed.what(), frame.text("removed." + removed.reason()), removed.times());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    /** Imports that were asked for, the newest first. */
    public List<ImportJobs.Line> getNewest() {
        return jobs.newest(10);
    }
}
