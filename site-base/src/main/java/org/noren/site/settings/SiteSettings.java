package org.noren.site.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What the operator set, typed. Read once, at the first use after deployment; a changed setting takes effect at the
 * next start. {@link #check()} runs before anything else of the site and refuses to start on bad settings.
 */
@ApplicationScoped
public class SiteSettings extends TypedSettings {
    private static final String NAME_SHAPE = "[a-z][a-z0-9-]{0,62}";
    private static final String MAIL_SHAPE = "[^\\s@<>,;]+@[A-Za-z0-9.-]+";
    private static final String FINGERPRINT_SHAPE = "[0-9a-f]{64}";

    @Inject
    public SiteSettings(Config config) {
        this((Lookup) key -> config.getOptionalValue(key, String.class));
    }

    SiteSettings(Lookup lookup) {
        super(lookup);
    }

    /** For the container's proxy only. */
    protected SiteSettings() {
        super(key -> Optional.empty());
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

    /** At the main site: where partners reach its link. */
    public URI linkAddress() {
        return ownLinkAddress()
                .orElseGet(() -> URI.create("https://" + shopAddress().getHost() + ":"
                        + linkPorts().stream().sorted().findFirst().orElseThrow()));
    }

    Optional<URI> ownLinkAddress() {
        return text(Setting.LINK_ADDRESS).isEmpty() ? Optional.empty() : Optional.of(address(Setting.LINK_ADDRESS));
    }

    /** At the main site: the authority's key store, if it is on this server. */
    public Optional<Path> authorityKeys() {
        return file(Setting.AUTHORITY_KEYS);
    }

    /** At the main site: the authority's certificate, if its key is elsewhere. */
    public Optional<Path> authorityCertificate() {
        return file(Setting.AUTHORITY_CERTIFICATE);
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
        if (fingerprints.isEmpty() || !fingerprints.stream().allMatch(f -> f.matches(FINGERPRINT_SHAPE)))
            throw wrong(Setting.MAIN_FINGERPRINTS, "SHA-256 fingerprints of 64 hex digits, separated by commas");
        return fingerprints;
    }

    public Optional<Path> firstAccounts() {
        return file(Setting.FIRST_ACCOUNTS);
    }

    /** In MiB. */
    public long leastDisk() {
        var words = "a number of MiB, 0 or more";
        long least = parsed(Setting.DISK_LEAST, words, Long::valueOf);
        if (least < 0) throw wrong(Setting.DISK_LEAST, words);
        return least;
    }

    public Duration leastCertificate() {
        return parsed(Setting.CERTIFICATE_LEAST, "an ISO 8601 duration such as P14D", Duration::parse);
    }

    public boolean demo() {
        return truth(Setting.DEMO);
    }

    public Duration clockOffset() {
        return parsed(Setting.CLOCK_OFFSET, "an ISO 8601 duration such as PT1H", Duration::parse);
    }

    /** At a main site. */
    public Optional<Path> firstPartners() {
        return file(Setting.FIRST_PARTNERS);
    }

    public Duration binKeep() {
        return duration(Setting.BIN_KEEP);
    }

    public Optional<Path> officeKey() {
        return file(Setting.OFFICE_KEY);
    }

    /** Whether nobody gets into the office by a password alone. */
    public boolean secondFactorRequired() {
        return switch (text(Setting.SECOND_FACTOR)) {
            case "required" -> true;
            case "optional" -> false;
            default -> throw wrong(Setting.SECOND_FACTOR, "required or optional");
        };
    }

    /** Empty when this site sends no mail. */
    public Optional<String> mailHost() {
        return Optional.of(text(Setting.MAIL_HOST)).filter(text -> !text.isEmpty());
    }

    int mailPort() {
        var words = "a port number from 1 to 65535";
        int port = parsed(Setting.MAIL_PORT, words, Integer::valueOf);
        if (port < 1 || port > 65535) throw wrong(Setting.MAIL_PORT, words);
        return port;
    }

    /** Where a mail host is set. */
    public String mailFrom() {
        return shaped(Setting.MAIL_FROM, MAIL_SHAPE, "an e-mail address");
    }

    void checkMailFrom() {
        if (mailHost().isPresent()) mailFrom();
    }

    boolean mailStarttls() {
        return truth(Setting.MAIL_STARTTLS);
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

    public Duration linkConnectionAge() {
        return duration(Setting.LINK_CONNECTION_AGE);
    }

    /** Between a second, in which lanes are looked at, and an hour. */
    public Duration heartbeatEvery() {
        Duration every = duration(Setting.HEARTBEAT_EVERY);
        if (every.compareTo(Duration.ofSeconds(1)) < 0 || every.compareTo(Duration.ofHours(1)) > 0)
            throw wrong(Setting.HEARTBEAT_EVERY, "an ISO 8601 duration from PT1S to PT1H");
        return every;
    }

    public int laneThreads() {
        int threads = parsed(Setting.LANE_THREADS, "a number from 2 to 500", Integer::valueOf);
        if (threads < 2 || threads > 500) throw wrong(Setting.LANE_THREADS, "a number from 2 to 500");
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

    /** Nothing for ever. */
    public Optional<Duration> keepRevisions() {
        return kept(Setting.KEEP_REVISIONS);
    }

    /** At a main site; nothing for ever. */
    public Optional<Duration> keepReleases() {
        return kept(Setting.KEEP_RELEASES);
    }

    /** At a main site; nothing for ever. */
    public Optional<Duration> keepHistory() {
        return kept(Setting.KEEP_HISTORY);
    }

    /** Nothing for ever. */
    public Optional<Duration> keepAudit() {
        return kept(Setting.KEEP_AUDIT);
    }

    /** At a main site. */
    public Duration keepObjects() {
        Duration least = Duration.ofHours(2);
        Duration kept = duration(Setting.KEEP_OBJECTS);
        if (kept.compareTo(least) < 0) throw wrong(Setting.KEEP_OBJECTS, "an ISO 8601 duration of at least PT2H");
        return kept;
    }
}
