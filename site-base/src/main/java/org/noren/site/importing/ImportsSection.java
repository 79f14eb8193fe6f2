package org.noren.site.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/**
 * Imports on the office's start page: one that brought nothing in needs a person, until the same archive came in after all
 * or a week has gone by. Looks are not told: whoever looked has seen what came of it.
 */
@ApplicationScoped
class ImportsSection implements OfficeSection {
    private static final int LOOKED_AT = 50;
    private static final Duration TOLD_FOR = Duration.ofDays(7);

    @Inject
    ImportJobs jobs;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(
                "/office/upload.xhtml", Texts.in(language).text("nav.upload"), Set.of("/office/import.xhtml")));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        Instant since = clock.instant().minus(TOLD_FOR);
        Set<String> seen = new HashSet<>();
        return jobs.newest(LOOKED_AT).stream()
                .filter(job -> !job.dryRun() && job.startedAt().isAfter(since))
                .filter(job -> seen.add(job.file()) && !job.state().isWell())
                .map(job -> need(job, texts))
                .toList();
    }

    private static Need need(ImportJobs.Line job, Texts texts) {
        return new Need(
                Tone.WARNING,
                texts.text("import.need", job.file(), job.author()),
                texts.text("import.cure." + job.state().word()),
                texts.text("import.need.go"),
                "/office/import.xhtml?id=" + job.id());
    }
}
