package org.noren.site.watch;

import java.util.List;

/**
 * Every figure that a site gives to a monitoring system, in one place: {@code docs/watching.md}, the alert rules and the
 * dashboard are held against it. No label names a person, an address or a page.
 */
public enum Figure {
    SITE_INFO("noren.site.info", Kind.GAUGE, "", Half.BOTH, "Always 1", "role", "version"),
    PAGE_REQUESTS("noren.page.requests", Kind.COUNTER, "", Half.BOTH, "Answers at the shoppers' ports", "status"),
    RENDER_CACHE(
            "noren.render.cache.requests",
            Kind.COUNTER,
            "",
            Half.BOTH,
            "Pages and assets that lay ready (hit) or had to be made (miss)",
            "result"),
    LINK_REQUESTS(
            "noren.link.requests",
            Kind.COUNTER,
            "",
            Half.BOTH,
            "Requests of the other side over the link, by the code of the refusal, or ok",
            "code"),
    CERTIFICATE_LEFT(
            "noren.link.certificate.left",
            Kind.GAUGE,
            "seconds",
            Half.BOTH,
            "For how long the link's certificate is valid yet; 0 if it ran out or the link does not answer"),
    WEB_CERTIFICATE_LEFT(
            "noren.web.certificate.left",
            Kind.GAUGE,
            "seconds",
            Half.BOTH,
            "For how long the certificate of shop and office is valid yet; 0 if it ran out, NaN if no port speaks HTTPS"),
    DISK_FREE("noren.disk.free", Kind.GAUGE, "bytes", Half.BOTH, "Free where the data lie"),
    LETTERS_WAITING(
            "noren.letters.waiting",
            Kind.GAUGE,
            "",
            Half.BOTH,
            "Letters of the office that are still tried by themselves"),
    LETTERS_OLDEST(
            "noren.letters.oldest.age",
            Kind.GAUGE,
            "seconds",
            Half.BOTH,
            "For how long the oldest of them has waited; 0 if none waits"),
    LETTERS_FAILED(
            "noren.letters.failed",
            Kind.GAUGE,
            "",
            Half.BOTH,
            "Letters that are not tried any more until somebody has them sent again or drops them"),
    RELEASE_AGE(
            "noren.partner.release.age",
            Kind.GAUGE,
            "seconds",
            Half.MAIN,
            "How long a partner has served what it serves",
            "partner"),
    BEHIND(
            "noren.partner.behind",
            Kind.GAUGE,
            "seconds",
            Half.MAIN,
            "For how long there has been a newer release than the one that the partner serves; 0 if it serves the newest",
            "partner"),
    HEARD_AGE(
            "noren.partner.heard.age",
            Kind.GAUGE,
            "seconds",
            Half.MAIN,
            "How long ago a partner gave a signed answer",
            "partner"),
    PARTNER_SKEW(
            "noren.partner.clock.skew",
            Kind.GAUGE,
            "seconds",
            Half.MAIN,
            "By how much a partner's clock is ahead of this site's",
            "partner"),
    LANE_STATE(
            "noren.lane.state",
            Kind.GAUGE,
            "",
            Half.MAIN,
            "1 for the state that an active partner's lane is in, 0 for all others",
            "partner",
            "state"),
    LANE_ATTEMPTS(
            "noren.lane.attempts", Kind.GAUGE, "", Half.MAIN, "Visits that failed, one after the other", "partner"),
    VISITS("noren.visits", Kind.COUNTER, "", Half.MAIN, "Visits to partners, by how they ended", "outcome"),
    SENT_OBJECTS("noren.sent.objects", Kind.COUNTER, "", Half.MAIN, "Objects sent to partners"),
    SENT_BYTES("noren.sent", Kind.COUNTER, "bytes", Half.MAIN, "Bytes sent to partners, without HTTP's own"),
    INTAKE_RELEASE(
            "noren.intake.release", Kind.GAUGE, "", Half.PARTNER, "Number of the release that is served, 0 for none"),
    INTAKE_RELEASE_AGE("noren.intake.release.age", Kind.GAUGE, "seconds", Half.PARTNER, "How long it has been served"),
    INTAKE_STALE("noren.intake.stale", Kind.GAUGE, "", Half.PARTNER, "1 while the main site is silent, else 0"),
    HEARTBEAT_AGE(
            "noren.intake.heartbeat.age", Kind.GAUGE, "seconds", Half.PARTNER, "How long ago the main site was heard"),
    INTAKE_SKEW(
            "noren.intake.clock.skew",
            Kind.GAUGE,
            "seconds",
            Half.PARTNER,
            "By how much this site's clock is ahead of the main site's");

    /** How a figure moves: up and down, or only up until the server starts anew. */
    public enum Kind {
        GAUGE,
        COUNTER
    }

    /** Which sites have it. */
    public enum Half {
        BOTH("both"),
        MAIN("main site"),
        PARTNER("partner");

        private final String words;

        Half(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final String key;
    private final Kind kind;
    private final String unit;
    private final Half half;
    private final String meaning;
    private final List<String> labels;

    Figure(String key, Kind kind, String unit, Half half, String meaning, String... labels) {
        this.key = key;
        this.kind = kind;
        this.unit = unit;
        this.half = half;
        this.meaning = meaning;
        this.labels = List.of(labels);
    }

    /** With the unit, because the server's Micrometer drops the unit that it is given apart. */
    public String key() {
        return unit.isEmpty() ? key : key + "." + unit;
    }

    public Kind kind() {
        return kind;
    }

    /** Empty for plain numbers. */
    public String unit() {
        return unit;
    }

    public Half half() {
        return half;
    }

    public String meaning() {
        return meaning;
    }

    public List<String> labels() {
        return labels;
    }

    /** As it is called in Prometheus' text. */
    public String prometheusName() {
        return key().replace('.', '_') + (kind == Kind.COUNTER ? "_total" : "");
    }
}
