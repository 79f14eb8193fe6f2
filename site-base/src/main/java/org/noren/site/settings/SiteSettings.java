package org.noren.site.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What the operator set, typed. Read once, at the first use after deployment; a changed setting takes effect at the
 * next start. {@link #check()} runs before anything else of the site and refuses to start on bad settings.
 */
@ApplicationScoped
public class SiteSettings {
    private static final String NAME_SHAPE = "[a-z][a-z0-9-]{0,62}";
    private static final String FINGERPRINT_SHAPE = "[0-9a-f]{64}";

    private final Function<Setting, String> values;

    @Inject
    public SiteSettings(Config config) {
        this((Lookup) key -> config.getOptionalValue(key, String.class));
    }

    SiteSettings(Lookup lookup) {
        var read = Arrays.stream(Setting.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        setting -> lookup.find(setting.key()).map(String::strip).orElse(setting.fallback())));
        this.values = read::get;
    }

    /** For the container's proxy only. */
    protected SiteSettings() {
        this.values = Setting::fallback;
    }

    /** Settings out of a map of keys and values, for tests and tools that run outside a server. */
    public static SiteSettings of(Map<String, String> values) {
        return new SiteSettings((Lookup) key -> Optional.ofNullable(values.get(key)));
    }

    /** @throws SettingsRefused naming every setting that is missing or has a bad shape */
    public void check() {
        new SettingsCheck(this).run();
    }

    public String name() {
        return shaped(Setting.NAME, NAME_SHAPE, "lower-case letters, digits and hyphens");
    }

    public Role role() {
        return switch (text(Setting.ROLE)) {
            case "main" -> Role.MAIN;
            case "partner" -> Role.PARTNER;
            default -> throw wrong(Setting.ROLE, "main or partner");
        };
    }

    public String title() {
        return required(Setting.TITLE);
    }

    /** At a main site: what pages ask for by name; empty values are as good as none. */
    public Map<String, String> values() {
        return Map.of("name", title(), "telephone", telephone(), "address", postalAddress());
    }

    String telephone() {
        return text(Setting.TELEPHONE);
    }

    String postalAddress() {
        return text(Setting.POSTAL_ADDRESS);
    }

    public URI shopAddress() {
        return address(Setting.SHOP_ADDRESS);
    }

    public URI officeAddress() {
        return address(Setting.OFFICE_ADDRESS);
    }

    public Set<Integer> shopPorts() {
        return ports(Setting.SHOP_PORTS);
    }

    public Set<Integer> officePorts() {
        return ports(Setting.OFFICE_PORTS);
    }

    public Set<Integer> linkPorts() {
        return ports(Setting.LINK_PORTS);
    }

    /** At the main site. */
    public Path publishingKey() {
        return Path.of(required(Setting.PUBLISHING_KEY));
    }

    /** At a partner. */
    public Path receiptKey() {
        return Path.of(required(Setting.RECEIPT_KEY));
    }

    /** At a partner. */
    public String mainName() {
        return shaped(Setting.MAIN_NAME, NAME_SHAPE, "lower-case letters, digits and hyphens");
    }

    /** At a partner. */
    public URI mainLink() {
        return address(Setting.MAIN_LINK);
    }

    /** At a partner. */
    public Path mainPublishingKey() {
        return Path.of(required(Setting.MAIN_PUBLISHING_KEY));
    }

    /** At a partner: lower-case hex, one or more, so that the main site's certificate can roll. */
    public Set<String> mainFingerprints() {
        var fingerprints = list(Setting.MAIN_FINGERPRINTS).stream()
                .map(text -> text.replace(":", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        if (fingerprints.isEmpty() || !fingerprints.stream().allMatch(f -> f.matches(FINGERPRINT_SHAPE))) {
            throw wrong(Setting.MAIN_FINGERPRINTS, "SHA-256 fingerprints of 64 hex digits, separated by commas");
        }
        return fingerprints;
    }

    public Optional<Path> firstAccounts() {
        return Optional.of(text(Setting.FIRST_ACCOUNTS))
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }

    /** In MiB. */
    public long leastDisk() {
        var words = "a number of MiB, 0 or more";
        long least = parsed(Setting.DISK_LEAST, words, Long::valueOf);
        if (least < 0) {
            throw wrong(Setting.DISK_LEAST, words);
        }
        return least;
    }

    public Duration leastCertificate() {
        return parsed(Setting.CERTIFICATE_LEAST, "an ISO 8601 duration such as P14D", Duration::parse);
    }

    public boolean demo() {
        return switch (text(Setting.DEMO)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(Setting.DEMO, "true or false");
        };
    }

    public Duration clockOffset() {
        return parsed(Setting.CLOCK_OFFSET, "an ISO 8601 duration such as PT1H", Duration::parse);
    }

    /** At a main site. */
    public Optional<Path> firstPartners() {
        return Optional.of(text(Setting.FIRST_PARTNERS))
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }

    public Duration servingGrace() {
        return duration(Setting.SERVING_GRACE);
    }

    public Duration linkConnectTimeout() {
        return duration(Setting.LINK_CONNECT_TIMEOUT);
    }

    public Duration linkReadTimeout() {
        return duration(Setting.LINK_READ_TIMEOUT);
    }

    public int laneThreads() {
        int threads = parsed(Setting.LANE_THREADS, "a number from 2 to 500", Integer::valueOf);
        if (threads < 2 || threads > 500) {
            throw wrong(Setting.LANE_THREADS, "a number from 2 to 500");
        }
        return threads;
    }

    public Duration laneFirstPause() {
        return duration(Setting.LANE_FIRST_PAUSE);
    }

    public Duration laneLongestPause() {
        return duration(Setting.LANE_LONGEST_PAUSE);
    }

    public Duration laneRefusedPause() {
        return duration(Setting.LANE_REFUSED_PAUSE);
    }

    private Duration duration(Setting setting) {
        Duration duration = parsed(setting, "an ISO 8601 duration such as PT5M", Duration::parse);
        if (duration.isNegative()) {
            throw wrong(setting, "an ISO 8601 duration such as PT5M, and not a negative one");
        }
        return duration;
    }

    String text(Setting setting) {
        return values.apply(setting);
    }

    String required(Setting setting) {
        var text = text(setting);
        if (text.isEmpty()) {
            throw new SettingsRefused(List.of(setting.key() + " is not set"));
        }
        return text;
    }

    private String shaped(Setting setting, String shape, String words) {
        var text = required(setting);
        if (!text.matches(shape)) {
            throw wrong(setting, words);
        }
        return text;
    }

    private URI address(Setting setting) {
        var words = "an http or https address with a host and without a slash at the end";
        var address = parsed(setting, words, URI::create);
        var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || !"".equals(address.getPath())) {
            throw wrong(setting, words);
        }
        return address;
    }

    private Set<Integer> ports(Setting setting) {
        var words = "port numbers from 1 to 65535, separated by commas";
        Set<Integer> ports = parsed(
                setting,
                words,
                text -> list(setting).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()));
        if (!ports.stream().allMatch(port -> port > 0 && port < 65536)) {
            throw wrong(setting, words);
        }
        return ports;
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(required(setting).split(",", -1))
                .map(String::strip)
                .toList();
    }

    private <T> T parsed(Setting setting, String words, Function<String, T> parse) {
        try {
            return parse.apply(required(setting));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(setting, words);
        }
    }

    private SettingsRefused wrong(Setting setting, String words) {
        return new SettingsRefused(List.of(setting.key() + " is \"" + text(setting) + "\" and must be " + words));
    }

    /** Where values come from: MicroProfile Config in a server, a map in a test. */
    interface Lookup {
        Optional<String> find(String key);
    }
}
