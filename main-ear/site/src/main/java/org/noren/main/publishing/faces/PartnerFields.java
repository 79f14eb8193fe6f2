package org.noren.main.publishing.faces;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Marks;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerGroup;
import org.noren.main.partnership.Scope;
import org.noren.main.partnership.UpdateTime;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.content.Label;

/**
 * What stands in the fields of the form about a partner, as it was typed, and what it means. Each field is looked at
 * for itself, so that everything that is wrong is told at once, beside the field and with the line that is wrong.
 */
public class PartnerFields {
    private static final int A_YEAR = 365;

    /** What is wrong: a text's key and what fills its gap. */
    record Problem(String key, String line) {}

    private final Map<String, String> texts = new HashMap<>();
    private final AskingFields asking = new AskingFields(texts);
    private final LocalFields local = new LocalFields(texts);
    private boolean onChange = true;

    /** What a new partner's form starts with: all pages, at once. */
    void begin(Instant now) {
        put("inherits", String.join("\n", Scope.ALL.inherits()));
        put("linkOnly", "false");
        put("way", Release.Way.OVERWRITE.name());
        put("index", Release.Index.MAIN.name());
        put("arranging", Arranging.ORDER.name());
        asking.show(SiteValues.of(Map.of()));
        local.show(Map.of());
        put("from", Dates.day(now));
        put("until", Dates.day(now.plus(Duration.ofDays(A_YEAR))));
    }

    void show(PartnerFile file) {
        put("title", file.title());
        put("operator", file.operator());
        put("link", file.linkAddress().toString());
        put("shop", file.shopAddress().toString());
        put("group", file.group().map(PartnerGroup::name).orElse(""));
        put("times", file.times().stream().map(PartnerFields::line).collect(Collectors.joining("\n")));
        showContract(file.contract());
    }

    void showContract(Contract contract) {
        put("inherits", String.join("\n", contract.scope().inherits()));
        put("except", String.join("\n", contract.scope().exceptFor()));
        Marks marks = contract.scope().marks();
        put("languages", String.join(", ", marks.languages()));
        put("labels", words(marks.labels()));
        put("exceptLabels", words(marks.exceptLabels()));
        put("linkOnly", String.valueOf(contract.scope().linkOnly()));
        put("way", contract.way().name());
        put("index", contract.index().name());
        put(
                "values",
                new TreeMap<>(contract.siteValues().given())
                        .entrySet().stream()
                                .map(value -> value.getKey() + " = " + value.getValue())
                                .collect(Collectors.joining("\n")));
        put("open", String.join(" ", new TreeSet<>(contract.siteValues().open())));
        put("arranging", contract.siteValues().arranging().name());
        asking.show(contract.siteValues());
        local.show(contract.values());
        onChange = contract.onChange();
    }

    static String line(UpdateTime time) {
        String days = time.days().size() == DayOfWeek.values().length ? "daily" : time.daysText();
        return time.at() + " " + days + " " + time.zone();
    }

    /** What is wrong with the fields that every partner has, by field. */
    Map<String, Problem> problems() {
        Map<String, Problem> problems = new LinkedHashMap<>();
        if (!isAddress(get("link"), "https")) {
            problems.put("link", new Problem("partner.problem.link", get("link")));
        }
        if (!isAddress(get("shop"), "https?")) {
            problems.put("shop", new Problem("partner.problem.shop", get("shop")));
        }
        require(problems, "title", "operator", "link", "shop");
        for (String field : List.of("inherits", "except")) {
            check(problems, field, "partner.problem.pattern", line -> new Scope(List.of(line), List.of()));
        }
        check(problems, "group", "partner.problem.group", PartnerGroup::new);
        check(problems, "languages", "partner.problem.language", PartnerFields::languages);
        for (String field : List.of("labels", "exceptLabels")) {
            check(
                    problems,
                    field,
                    "partner.problem.label",
                    words -> new Marks(Set.of(), Label.several(words), Set.of()));
        }
        check(problems, "values", "partner.problem.value", PartnerFields::value);
        check(problems, "open", "partner.problem.open", names -> open(names));
        check(problems, "times", "partner.problem.time", PartnerFields::time);
        problems.putAll(asking.problems());
        if (problems.isEmpty()) {
            check(problems, "inherits", "partner.problem.too-much", all -> terms());
        }
        return problems;
    }

    /** What is wrong with the fields that only a newcomer has. */
    Map<String, Problem> problemsOfNewcomer() {
        Map<String, Problem> problems = new LinkedHashMap<>();
        check(problems, "name", "partner.problem.name", SiteName::new);
        check(problems, "certificate", "partner.problem.certificate", Fingerprint::parse);
        if (!isFine(get("receiptKey"), text -> receiptKey())) {
            problems.put("receiptKey", new Problem("partner.problem.receipt-key", ""));
        }
        if (Dates.validity(get("from"), get("until")).isEmpty()) {
            problems.put("until", new Problem("partner.problem.validity", ""));
        }
        require(problems, "name", "certificate", "receiptKey");
        return problems;
    }

    private void require(Map<String, Problem> problems, String... fields) {
        for (String field : fields) {
            if (get(field).isBlank()) {
                problems.put(field, new Problem("partner.problem.empty", ""));
            }
        }
    }

    /** Only when nothing is wrong. */
    PartnerDesk.Terms terms() {
        Map<String, String> values = new TreeMap<>();
        lines("values").map(PartnerFields::value).forEach(value -> values.put(value.getKey(), value.getValue()));
        return new PartnerDesk.Terms(
                get("title"),
                get("operator"),
                URI.create(get("link")),
                URI.create(get("shop")),
                lines("group").findFirst().map(PartnerGroup::new),
                new Contract(
                        new Scope(
                                lines("inherits").toList(),
                                lines("except").toList(),
                                marks(),
                                get("linkOnly").equals("true")),
                        Release.Way.valueOf(get("way")),
                        onChange,
                        Release.Index.valueOf(get("index")),
                        local.rights()
                                .with(new SiteValues(
                                                values,
                                                open(get("open")),
                                                Arranging.valueOf(get("arranging")),
                                                asking.terms(),
                                                asking.keeps())
                                        .travelling())),
                lines("times").map(PartnerFields::time).toList());
    }

    /** Only when nothing is wrong. */
    PartnerDesk.Newcomer newcomer() {
        return new PartnerDesk.Newcomer(
                new SiteName(get("name")),
                get("title"),
                get("operator"),
                URI.create(get("link")),
                URI.create(get("shop")),
                Fingerprint.parse(get("certificate")),
                receiptKey(),
                Dates.validity(get("from"), get("until")).orElseThrow());
    }

    private VerifyingKey receiptKey() {
        return ReceiptKeyText.read(get("receiptKey"))
                .orElseThrow(() -> new IllegalArgumentException("this is no public Ed25519 key"));
    }

    private static UpdateTime time(String line) {
        String[] words = line.split("\\s+");
        if (words.length != 3) {
            throw new IllegalArgumentException("a time has three words");
        }
        return UpdateTime.parse(words[0], words[1], words[2]);
    }

    private Marks marks() {
        return new Marks(languages(get("languages")), Label.several(get("labels")), Label.several(get("exceptLabels")));
    }

    private static Set<String> languages(String tags) {
        Set<String> languages = new TreeSet<>(Arrays.asList(tags.split("[\\s,、，]+")));
        languages.remove("");
        return new Marks(languages, Set.of(), Set.of()).languages();
    }

    private static String words(Set<Label> labels) {
        return labels.stream().map(Label::word).collect(Collectors.joining(", "));
    }

    private static Set<String> open(String names) {
        Set<String> open = new TreeSet<>(Arrays.asList(names.split("[\\s,、，]+")));
        open.remove("");
        Contract.usual(new SiteValues(Map.of(), open, Arranging.OWN).travelling());
        return open;
    }

    private static Map.Entry<String, String> value(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("a value has a name before =");
        }
        Map.Entry<String, String> value = Map.entry(
                line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        Contract.usual(new SiteValues(Map.ofEntries(value), Set.of(), Arranging.OWN).travelling());
        return value;
    }

    private void check(Map<String, Problem> problems, String field, String key, Consumer<String> check) {
        lines(field)
                .filter(line -> !isFine(line, check))
                .findFirst()
                .ifPresent(line -> problems.put(field, new Problem(key, line)));
    }

    private static boolean isFine(String text, Consumer<String> check) {
        try {
            check.accept(text);
            return true;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    private static boolean isAddress(String text, String scheme) {
        return isFine(text, address -> {
            URI uri = URI.create(address);
            boolean bare = uri.getPath() == null
                    || uri.getPath().isEmpty()
                    || uri.getPath().equals("/");
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches(scheme) || !bare) {
                throw new IllegalArgumentException("no address of a site");
            }
        });
    }

    private Stream<String> lines(String field) {
        return Arrays.stream(get(field).split("\\R", -1)).map(String::strip).filter(line -> !line.isEmpty());
    }

    String get(String field) {
        return texts.getOrDefault(field, "");
    }

    private void put(String field, String text) {
        texts.put(field, text);
    }

    /** By name, so that the page binds {@code fields.texts['title']}. */
    public Map<String, String> getTexts() {
        return texts;
    }

    /** Takes away what nobody means: blanks around the texts, slashes at the ends of addresses. */
    void tidy() {
        texts.replaceAll((field, text) -> text.strip());
        for (String field : List.of("link", "shop")) {
            texts.computeIfPresent(field, (name, text) -> text.replaceAll("/+$", ""));
        }
    }

    public boolean isOnChange() {
        return onChange;
    }

    public void setOnChange(boolean onChange) {
        this.onChange = onChange;
    }
}
