package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Permissions;
import org.noren.site.office.Person;
import org.noren.site.office.Texts;
import org.noren.site.office.Visitor;
import org.noren.site.office.http.OfficeLanguage;
import org.noren.site.settings.SiteSettings;

/** What stands around every page of the office: which site this is, who is here, where they can go, in which language. */
@Named("frame")
@RequestScoped
public class OfficeFrame {
    @Inject
    SiteSettings settings;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    @Any
    Instance<OfficeSection> sections;

    @Inject
    Told told;

    private @Nullable Locale language;

    public Locale getLocale() {
        if (language == null) language = OfficeLanguage.of(request);
        return language;
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public Texts texts() {
        return Texts.in(getLocale());
    }

    /** A text with its gaps filled, for pages. */
    public String text(String key, Object... values) {
        return texts().text(key, values);
    }

    public String getSite() {
        return settings.title();
    }

    /** Main site or partner site, in words. */
    public String getHalf() {
        return texts().text("half." + settings.role().word());
    }

    public String getShop() {
        return settings.shopAddress().toString() + "/";
    }

    public @Nullable Person getPerson() {
        return visitor.person().orElse(null);
    }

    /** For pages that only a signed-in person can open. */
    public Person person() {
        return visitor.person()
                .orElseThrow(() -> new IllegalStateException("The office's filter let nobody pass here"));
    }

    /** How the visitor wants to be called. */
    public String getCalled() {
        String wish = visitor.preferences().displayName();
        return wish.isEmpty() ? visitor.person().map(Person::name).orElse("") : wish;
    }

    public String getRole() {
        return visitor.person()
                .map(person -> texts().text("role." + person.role().word()))
                .orElse("");
    }

    public boolean may(String address) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        return visitor.person()
                .filter(person -> Permissions.allows(person.role(), path))
                .isPresent();
    }

    /** Whether the visitor decides what shoppers see. */
    public boolean isDecides() {
        return visitor.person().filter(person -> person.role().decides()).isPresent();
    }

    public List<OfficeSection.Entry> getNavigation() {
        return ordered().stream()
                .flatMap(section -> section.navigation(getLocale()).stream())
                .filter(entry -> may(entry.address()))
                .toList();
    }

    public List<OfficeSection.Tile> getTiles() {
        return ordered().stream()
                .flatMap(section -> section.tiles(getLocale()).stream())
                .filter(tile -> tile.address().map(this::may).orElse(true))
                .toList();
    }

    private List<OfficeSection> ordered() {
        return sections.stream()
                .sorted(Comparator.comparingInt(OfficeSection::order))
                .toList();
    }

    /** The value of {@code aria-current}; null leaves the attribute out. */
    public @Nullable String current(OfficeSection.Entry entry) {
        String here = request.getServletPath();
        if (entry.address().equals(here)) return "page";
        return entry.below().contains(here) ? "true" : null;
    }

    /** The same page in another language. */
    public String inLanguage(String tag) {
        return OfficeLanguage.switchAddress(request, tag);
    }

    public String time(@Nullable Instant instant) {
        if (instant == null) return "";
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(getZone())
                .format(instant);
    }

    /** The visitor's time zone, or the server's. */
    public ZoneId getZone() {
        return visitor.preferences().zone().orElseGet(ZoneId::systemDefault);
    }

    public List<Told.Notice> getNotices() {
        return told.take();
    }
}
