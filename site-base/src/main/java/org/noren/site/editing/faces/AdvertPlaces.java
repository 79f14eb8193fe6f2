package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.page.Advert;
import org.noren.shared.page.Advert.Owner;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.serving.Shop;
import org.noren.site.serving.ShownPage;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;

/** The places for advertisements that this site fills, and whose a fragment's place is. */
@Named
@RequestScoped
public class AdvertPlaces {
    @Inject
    Shop shop;

    @Inject
    Contents contents;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    /** A place in one language. */
    public record Line(String slot, String language, String address) {}

    /** This site's own in the layout of its home page, in the languages of that page and of what is written here. */
    public List<Line> getOwn() {
        Owner own = settings.role() == Role.PARTNER ? Owner.PARTNER : Owner.MAIN;
        Optional<ShownPage> home = shop.view().page(PagePath.ROOT);
        Set<String> locales = new TreeSet<>(contents.locales());
        home.ifPresent(page -> locales.addAll(page.surroundings().alternates().keySet()));
        return home.stream()
                .flatMap(page -> Advert.of(page.layout()).stream())
                .filter(advert -> advert.owner() == own)
                .flatMap(advert -> locales.stream().map(locale -> line(advert.slot(), locale)))
                .toList();
    }

    private Line line(String slot, String locale) {
        String language = Locale.forLanguageTag(locale).getDisplayName(frame.getLocale());
        return new Line(
                slot,
                language,
                "/office/page.xhtml?path=" + Page.slotPath(slot, locale).address());
    }

    /** Whose advertisements stand where this line's fragment goes; empty for any other place. */
    public String owner(Listed line) {
        return Advert.ofFragment(line.item().path())
                .map(advert -> frame.text(advert.owner() == Owner.MAIN ? "adverts.main" : "adverts.partner"))
                .orElse("");
    }
}
