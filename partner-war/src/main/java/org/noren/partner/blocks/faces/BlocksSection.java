package org.noren.partner.blocks.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noren.partner.blocks.LocalDesk;
import org.noren.partner.blocks.LocalLine;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.settings.SiteSettings;

/** Local changes in the office's navigation; clashes, and pages that are off line, among what needs a person. */
@ApplicationScoped
class BlocksSection implements OfficeSection {
    @Inject
    LocalDesk desk;

    @Inject
    SiteSettings settings;

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(BlocksPage.HERE, Texts.in(language).text("nav.blocks"), Set.of(BlockPage.HERE)));
    }

    @Override
    public List<Need> needs(Locale language) {
        Texts texts = Texts.in(language);
        List<Need> needs = new ArrayList<>();
        long clashes = desk.lines().stream().filter(LocalLine::clashes).count();
        if (clashes > 0)
            needs.add(new Need(
                    Tone.WARNING,
                    texts.text("blocks.need.clash", clashes),
                    texts.text("blocks.need.clash.what", settings.mainName()),
                    texts.text("blocks.need.go"),
                    BlocksPage.HERE));
        int off = desk.state().offline().size();
        if (off > 0 && desk.rights().offline())
            needs.add(new Need(
                    Tone.WARNING,
                    texts.text("blocks.need.offline", off),
                    texts.text("blocks.need.offline.what"),
                    texts.text("blocks.need.go"),
                    BlocksPage.HERE + "#offline"));
        return needs;
    }
}
