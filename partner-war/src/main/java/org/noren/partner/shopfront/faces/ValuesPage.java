package org.noren.partner.shopfront.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noren.partner.shopfront.ShopfrontDesk;
import org.noren.partner.shopfront.ShopfrontDesk.Outcome;
import org.noren.partner.shopfront.ShopfrontDesk.Reason;
import org.noren.partner.shopfront.ShopfrontDesk.Standing;
import org.noren.shared.link.SiteValues;
import org.noren.site.office.faces.KeptFields;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.office.http.KeptText;
import org.noren.site.settings.SiteSettings;

/** The site's values: those that are the partner's to set, and those that are not, with who sets them. */
@Named
@RequestScoped
public class ValuesPage {
    private static final String HERE = "/office/values.xhtml";
    private static final String FIELD = "values:value.";
    private static final String SEEN = "values:seen";
    /** What every shop has, in this order; other names follow by the alphabet. */
    private static final List<String> USUAL = List.of("name", "address", "telephone", "opening-hours");

    @Inject
    ShopfrontDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    KeptFields keptFields;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private Optional<KeptText> kept = Optional.empty();
    private boolean overtaken;
    private @Nullable Standing standing;

    /**
     * One value as the page shows it.
     *
     * @param open whether it is the partner's to set
     * @param text in the field: as typed, or as it is set
     * @param given what the main site gives
     * @param shown what shoppers see now
     * @param theirs what somebody else has set meanwhile, when that is another text; else empty
     * @param error what is wrong with what was typed; else empty
     */
    public record Field(
            String name,
            String label,
            boolean open,
            String text,
            String given,
            String shown,
            String theirs,
            String error) {}

    private Standing standing() {
        if (standing == null) standing = desk.now();
        return standing;
    }

    /** Whether there is a release that says what may be set. */
    public boolean isReady() {
        return standing().terms().isPresent();
    }

    public boolean isAnyOpen() {
        return getFields().stream().anyMatch(Field::open);
    }

    public boolean isOvertaken() {
        return overtaken;
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    public String getMain() {
        return settings.mainName();
    }

    /** Called before the page is written: what was typed when the session ended stands in the fields again. */
    public void open() {
        kept = keptFields.here();
        kept.ifPresent(sent -> {
            keptFields.taken();
            take(sent.fields());
        });
    }

    private void take(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (name.startsWith(FIELD)) typed.put(name.substring(FIELD.length()), value.strip());
        });
    }

    /** The state that the fields began with, as far as anybody typed into them. */
    public long getSeen() {
        return kept.flatMap(sent -> sent.field(SEEN))
                .map(ValuesPage::number)
                .orElseGet(() -> standing().state().number());
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    public List<Field> getFields() {
        SiteValues terms = standing().terms().orElse(SiteValues.of(Map.of()));
        Map<String, String> own = standing().state().values();
        Map<String, String> shown = terms.with(own);
        Set<String> names =
                new TreeSet<>(Comparator.comparingInt(ValuesPage::place).thenComparing(name -> name));
        names.addAll(terms.given().keySet());
        names.addAll(terms.open());
        return names.stream()
                .map(name -> {
                    String set = own.getOrDefault(name, "");
                    String text = typed.getOrDefault(name, set);
                    return new Field(
                            name,
                            label(name),
                            terms.open().contains(name),
                            text,
                            terms.given().getOrDefault(name, ""),
                            shown.getOrDefault(name, ""),
                            overtaken && !text.equals(set) ? (set.isEmpty() ? "–" : set) : "",
                            errors.getOrDefault(name, ""));
                })
                .toList();
    }

    private static int place(String name) {
        int place = USUAL.indexOf(name);
        return place < 0 ? USUAL.size() : place;
    }

    private String label(String name) {
        return frame.texts().optional("values.name." + name).orElse(name);
    }

    public void save() throws IOException {
        Map<String, String> sent = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        take(sent);
        Outcome outcome = desk.set(Map.copyOf(typed), number(sent.get(SEEN)));
        standing = null;
        if (outcome instanceof Outcome.Refused refused) {
            refused.why().forEach((name, reason) -> errors.put(name, words(reason)));
        } else if (outcome instanceof Outcome.Overtaken) {
            overtaken = true;
        } else {
            told.good(frame.text("values.saved"));
            FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
        }
    }

    private String words(Reason reason) {
        return switch (reason) {
            case NOT_YOURS -> frame.text("values.not-yours", getMain());
            case TOO_LONG -> frame.text("values.too-long", ShopfrontDesk.LONGEST_VALUE);
            case NOT_TEXT -> frame.text("values.not-text");
        };
    }
}
