package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.FirstStep;
import org.noren.site.office.Glance;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;

/** What the start page shows, put together from all sections; each person sees what they may open. */
@Named("start")
@RequestScoped
public class StartPage {
    @Inject
    @Any
    Instance<OfficeSection> sections;

    @Inject
    OfficeFrame frame;

    private @Nullable List<Need> needs;
    private @Nullable List<Glance> glances;
    private @Nullable List<DrawnChart> charts;

    /** The worst first; among equals in the order of the sections. */
    public List<Need> getNeeds() {
        if (needs == null) {
            needs = all(OfficeSection::needs)
                    .filter(need -> frame.may(need.address()))
                    .sorted(Comparator.comparing(Need::tone).reversed())
                    .toList();
        }
        return needs;
    }

    public @Nullable FirstStep getFirstStep() {
        return all((section, language) -> section.firstStep(language).stream().toList())
                .filter(step -> frame.may(step.address()))
                .findFirst()
                .orElse(null);
    }

    public List<Glance> getGlances() {
        if (glances == null) {
            glances = all(OfficeSection::glances)
                    .filter(glance -> frame.may(glance.address()))
                    .toList();
        }
        return glances;
    }

    public List<DrawnChart> getCharts() {
        if (charts == null) {
            charts = all(OfficeSection::charts).map(DrawnChart::new).toList();
        }
        return charts;
    }

    private <T> Stream<T> all(Part<T> part) {
        return sections.stream()
                .sorted(Comparator.comparingInt(OfficeSection::order))
                .flatMap(section -> part.of(section, frame.getLocale()).stream());
    }

    /** What a section tells. */
    private interface Part<T> {
        List<T> of(OfficeSection section, Locale language);
    }
}
