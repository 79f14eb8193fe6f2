package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** At which prescribed times is each active partner updated (S24)? */
@ApplicationScoped
@Transactional
public class PartnerTimes {
    @Inject
    Partners partners;

    /** @param title of the partner */
    public record Line(String title, UpdateTime time) {}

    /** By the partners' names. */
    public List<Line> all() {
        return partners.all().stream()
                .filter(Partner::active)
                .flatMap(partner ->
                        partner.updateTimes().stream().map(update -> new Line(partner.title(), update.time())))
                .toList();
    }
}
