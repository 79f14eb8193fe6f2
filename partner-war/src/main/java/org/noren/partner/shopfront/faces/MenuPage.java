package org.noren.partner.shopfront.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.partner.shopfront.MenuArrangement.Line;
import org.noren.partner.shopfront.ShopfrontDesk;
import org.noren.partner.shopfront.ShopfrontDesk.Outcome;
import org.noren.partner.shopfront.ShopfrontDesk.Standing;
import org.noren.partner.shopfront.SiteMenus;
import org.noren.shared.link.SiteValues;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.page.Menu;
import org.noren.shared.page.PagePath;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.settings.SiteSettings;

/**
 * The menu of one language as a list that is arranged by buttons. A button names its entry, so that a list that has
 * changed meanwhile misleads nobody; after it, the page comes back with the entry in front.
 */
@Named
@RequestScoped
public class MenuPage {
    private static final String HERE = "/office/menu.xhtml";
    private static final int MOST_OFFERED = 300;

    @Inject
    ShopfrontDesk desk;

    @Inject
    SiteMenus menus;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable Standing standing;
    private @Nullable List<Line> lines;

    private Standing standing() {
        if (standing == null) standing = desk.now();
        return standing;
    }

    public String getMain() {
        return settings.mainName();
    }

    public List<String> getLanguages() {
        return List.copyOf(menus.languages());
    }

    /** The language whose menu is shown: the one asked for, else the office's, else the first there is. */
    public String getLanguage() {
        List<String> known = getLanguages();
        String asked = parameter(request, "menu");
        if (known.contains(asked)) return asked;
        return known.contains(frame.getLanguage()) || known.isEmpty() ? frame.getLanguage() : known.get(0);
    }

    /** A language's name in the office's language. */
    public String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(frame.getLocale());
    }

    public String of(String tag) {
        return HERE + "?menu=" + tag;
    }

    public long getSeen() {
        return standing().state().number();
    }

    public List<Line> getLines() {
        if (lines == null) lines = standing().arrangement().lines(getLanguage(), menus.parts(getLanguage()));
        return lines;
    }

    /** What of the menu is the partner's to arrange, in a sentence. */
    public String getRights() {
        Arranging rights = standing().terms().map(SiteValues::arranging).orElse(Arranging.OWN);
        return frame.text("menu.rights." + rights.name(), getMain());
    }

    /** The partner's own pages that are not in the menu. */
    public List<Menu.Item> getOthers() {
        Set<PagePath> there = new HashSet<>();
        getLines().forEach(line -> there.add(line.item().path()));
        return menus.ownPages(getLanguage()).stream()
                .filter(page -> !there.contains(page.path()))
                .limit(MOST_OFFERED)
                .toList();
    }

    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && !wish().isEmpty();
    }

    private String wish() {
        return parameter(request, "do");
    }

    /** {@code up /goods/}, {@code down …}, {@code out …}, {@code in …}; {@code add} takes the page chosen beside it. */
    public void act() throws IOException {
        String language = getLanguage();
        String[] wish = wish().split(" ", 2);
        String path = wish.length == 2 ? wish[1] : parameter(request, "page");
        String number = parameter(request, "seen");
        long seen = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1;
        Optional<PagePath> entry =
                PagePath.refusal(path).isPresent() ? Optional.empty() : Optional.of(PagePath.of(path));
        Outcome outcome = entry.map(at -> outcome(wish[0], language, at, seen)).orElseGet(Outcome.Overtaken::new);
        standing = null;
        lines = null;
        tell(outcome);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(of(language) + entry.map(this::place).orElse(""));
    }

    private Outcome outcome(String wish, String language, PagePath at, long seen) {
        return switch (wish) {
            case "up" -> desk.move(language, at, -1, seen);
            case "down" -> desk.move(language, at, 1, seen);
            case "out" -> desk.show(language, at, false, seen);
            case "in", "add" -> desk.show(language, at, true, seen);
            default -> new Outcome.Overtaken();
        };
    }

    private void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Overtaken) told.warning(frame.text("menu.overtaken"));
        else if (outcome instanceof Outcome.Refused) told.warning(frame.text("menu.refused", getMain()));
    }

    private String place(PagePath path) {
        for (int i = 0; i < getLines().size(); i++)
            if (getLines().get(i).item().path().equals(path)) return "#entry-" + i;
        return "";
    }
}
