package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.LocalDesk;
import org.noren.shared.link.Local.What;

/** What partners show otherwise than it was signed: who, what, since when. */
@Named
@RequestScoped
public class PartnersDiffer {
    @Inject
    LocalDesk desk;

    private LocalDesk.@Nullable Report report;

    public LocalDesk.Report getReport() {
        LocalDesk.Report known = report;
        if (known == null) {
            known = desk.report();
            report = known;
        }
        return known;
    }

    public String tone(LocalDesk.Line line) {
        What what = line.difference().what();
        return what == What.OFFLINE || what == What.CLASHES ? "tone-warning" : "tone-calm";
    }
}
