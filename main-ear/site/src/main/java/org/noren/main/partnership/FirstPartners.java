package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.link.SiteValues;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.VerifyingKey;

/**
 * The partners that a main site knows from the beginning: a JSON array that is read once, while it has none. Each element
 * has {@code name}, {@code title}, {@code operator}, {@code linkAddress}, {@code shopAddress}, {@code fingerprints} (at least
 * one), {@code receiptKey} (SubjectPublicKeyInfo in Base64) and, if wished, {@code values} (text by name), {@code open}
 * (names of values that the partner sets itself), {@code arranging} (of the menu: {@code own}, {@code order} or
 * {@code hide}) and {@code inherits} (patterns of paths, all if it is not there; see {@link Scope}) and {@code linkOnly}. Their keys count for
 * {@value #KEY_YEARS} year from then.
 */
@ApplicationScoped
public class FirstPartners {
    private static final int KEY_YEARS = 1;

    @Inject
    PartnerDesk desk;

    @Inject
    Partners partners;

    @Inject
    Clock clock;

    /**
     * @return how many were added; 0 if there are partners already
     * @throws IllegalArgumentException if the file cannot be read or an element is not right; then none is added
     */
    @Transactional
    public int read(Path file) {
        if (!partners.all().isEmpty()) {
            return 0;
        }
        List<JsonObject> elements = elements(file);
        for (int i = 0; i < elements.size(); i++) {
            try {
                add(elements.get(i));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("partner " + (i + 1) + " in " + file + ": " + e.getMessage(), e);
            }
        }
        return elements.size();
    }

    private static List<JsonObject> elements(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                var json = Json.createReader(reader)) {
            JsonArray array = json.readArray();
            return array.getValuesAs(JsonValue::asJsonObject);
        } catch (IOException | JsonException e) {
            throw new IllegalArgumentException(file + " is no readable JSON array of partners: " + e.getMessage(), e);
        }
    }

    private void add(JsonObject element) {
        Instant now = clock.instant();
        Validity validity = new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365L * KEY_YEARS)));
        List<Fingerprint> fingerprints = element.getJsonArray("fingerprints").getValuesAs(JsonString.class).stream()
                .map(text -> Fingerprint.parse(text.getString()))
                .toList();
        SiteName name = new SiteName(text(element, "name"));
        String title = text(element, "title");
        PartnerDesk.Newcomer newcomer = new PartnerDesk.Newcomer(
                name,
                title,
                text(element, "operator"),
                URI.create(text(element, "linkAddress")),
                URI.create(text(element, "shopAddress")),
                fingerprints.get(0),
                new VerifyingKey(text(element, "receiptKey")),
                validity);
        Contract usual = Contract.usual(values(element, title));
        desk.add(newcomer, new Contract(scope(element), usual.way(), usual.onChange(), usual.index(), usual.values()));
        fingerprints.stream().skip(1).forEach(fingerprint -> desk.list(name, fingerprint, validity));
    }

    private static Scope scope(JsonObject element) {
        JsonArray inherits = element.getJsonArray("inherits");
        Scope scope = inherits == null
                ? Scope.ALL
                : new Scope(
                        inherits.getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList(),
                        List.of());
        return scope.linkOnly(element.getBoolean("linkOnly", false));
    }

    private static Map<String, String> values(JsonObject element, String title) {
        Map<String, String> values = new HashMap<>(Map.of("name", title));
        JsonObject given = element.getJsonObject("values");
        if (given != null) {
            given.keySet().forEach(name -> values.put(name, text(given, name)));
        }
        JsonArray open = element.getJsonArray("open");
        Set<String> names = new TreeSet<>();
        if (open != null) {
            open.getValuesAs(JsonString.class).forEach(name -> names.add(name.getString()));
        }
        Arranging arranging = element.containsKey("arranging")
                ? Arranging.valueOf(text(element, "arranging").toUpperCase(Locale.ROOT))
                : Arranging.OWN;
        return new SiteValues(values, names, arranging).travelling();
    }

    private static String text(JsonObject element, String field) {
        if (!(element.get(field) instanceof JsonString value)) {
            throw new IllegalArgumentException(field + " is missing or no text");
        }
        return value.getString();
    }
}
