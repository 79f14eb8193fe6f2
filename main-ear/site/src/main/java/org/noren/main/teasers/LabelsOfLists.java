package org.noren.main.teasers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.noren.site.content.DecidingLabels;
import org.noren.site.content.Label;

/** A label of which a list of links has the pages decides what shoppers see in it. */
@ApplicationScoped
@Transactional
public class LabelsOfLists implements DecidingLabels {
    @Inject
    TeaserPages pages;

    @Override
    public boolean decides(Label label) {
        return pages.all().values().stream()
                .anyMatch(page -> page.choice().label().filter(label::equals).isPresent());
    }
}
