package org.noren.site.settings;

import static org.noren.site.settings.Setting.Need.BOTH;
import static org.noren.site.settings.Setting.Need.MAIN;
import static org.noren.site.settings.Setting.Need.NOBODY;
import static org.noren.site.settings.Setting.Need.PARTNER;

/**
 * Everything an operator can set, in one place. A site reads these keys by MicroProfile Config, so they come from
 * system properties ({@code standalone.sh -P noren.properties}), environment variables or a config source of the
 * operator's own, in that order of habit. {@code docs/settings.md} is written from this list and a test holds the
 * two together.
 */
public enum Setting {
    NAME(
            "noren.site.name",
            BOTH,
            "",
            "Name of this site in its network: `hinode`. Lower-case letters, digits, hyphens."),
    ROLE(
            "noren.site.role",
            BOTH,
            "",
            "`main` for the site that lends its pages, `partner` for one that inherits them."),
    TITLE("noren.site.title", BOTH, "", "The name that shoppers read: `Hinode`."),
    TELEPHONE(
            "noren.site.telephone",
            NOBODY,
            "",
            "At a main site: put in where its pages ask for `telephone`. A partner's stands in its contract."),
    POSTAL_ADDRESS(
            "noren.site.postal-address", NOBODY, "", "At a main site: put in where its pages ask for `address`."),
    SHOP_ADDRESS("noren.address.shop", BOTH, "", "Public address of the pages, no slash at the end."),
    OFFICE_ADDRESS("noren.address.office", BOTH, "", "Address of the office, no slash at the end."),
    SHOP_PORTS(
            "noren.ports.shop", BOTH, "", "Local ports that serve shoppers' pages, separated by commas: `8080,8443`."),
    OFFICE_PORTS("noren.ports.office", BOTH, "", "Local ports that serve the office."),
    LINK_PORTS("noren.ports.link", BOTH, "", "Local ports that serve the site link."),
    LINK_ADDRESS(
            "noren.address.link",
            NOBODY,
            "",
            "At a main site: address at which partners reach its link, no slash at the end; if not set, the shop's host"
                    + " with the first of the link's ports."),
    AUTHORITY_KEYS(
            "noren.authority.keys",
            NOBODY,
            "",
            "At a main site: PKCS #12 file with the key of the partnership's authority, if the office is to give"
                    + " partners their certificates; its password is `noren-authority` in the credential store."),
    AUTHORITY_CERTIFICATE(
            "noren.authority.certificate",
            NOBODY,
            "",
            "At a main site: PEM file with the certificate of the partnership's authority, if its key is on a machine of"
                    + " its own; with it the office checks the certificates that were signed there."),
    PUBLISHING_KEY(
            "noren.keys.publishing", MAIN, "", "File of the private Ed25519 key (PKCS#8 PEM) that signs releases."),
    RECEIPT_KEY("noren.keys.receipt", PARTNER, "", "File of the private Ed25519 key (PKCS#8 PEM) that signs receipts."),
    MAIN_NAME("noren.main.name", PARTNER, "", "Name of the main site whose pages this partner inherits."),
    MAIN_LINK("noren.main.link", PARTNER, "", "Address of the main site's link: `https://main.example:8444`."),
    MAIN_PUBLISHING_KEY(
            "noren.main.publishing-key", PARTNER, "", "File of the main site's public Ed25519 key (SPKI PEM)."),
    MAIN_FINGERPRINTS(
            "noren.main.fingerprints",
            PARTNER,
            "",
            "SHA-256 fingerprints (64 hex digits each) of the main site's link certificates, separated by commas."),
    FIRST_ACCOUNTS(
            "noren.accounts.first",
            NOBODY,
            "",
            "File with lines `name role password-hash`, read once, while the site has no account."),
    FIRST_PARTNERS(
            "noren.partners.first",
            NOBODY,
            "",
            "At a main site: JSON file of partners (see `docs/operate.md`), read once, while the site has no partner."),
    OFFICE_KEY(
            "noren.keys.office",
            NOBODY,
            "",
            "File of the key that seals second factors and letters in the database; made when it is not there. Not set:"
                    + " `keys/office.key` in the server's base directory."),
    SECOND_FACTOR(
            "noren.office.second-factor",
            NOBODY,
            "required",
            "`required`: everybody who signs in at the office needs a second factor, and sets it up at the first"
                    + " sign-in. `optional`: whoever wants one."),
    MAIL_HOST(
            "noren.mail.host",
            NOBODY,
            "",
            "Mail server (SMTP). Not set: the office sends no mail, and managers hand links over themselves."),
    MAIL_PORT("noren.mail.port", NOBODY, "25", "Port of the mail server."),
    MAIL_FROM(
            "noren.mail.from",
            NOBODY,
            "",
            "E-mail address that the office's letters come from; needed when `noren.mail.host` is set."),
    MAIL_STARTTLS(
            "noren.mail.starttls",
            NOBODY,
            "false",
            "`true` when letters are to go to the mail server encrypted only (STARTTLS)."),
    SERVING_GRACE(
            "noren.serving.grace",
            NOBODY,
            "PT5M",
            "How long pictures and style sheets of what was served before are still served, as an ISO 8601 duration."),
    LINK_CONNECT_TIMEOUT(
            "noren.link.connect-timeout", NOBODY, "PT3S", "How long a connection to the other side may take to open."),
    LINK_READ_TIMEOUT(
            "noren.link.read-timeout",
            NOBODY,
            "PT15S",
            "How long the other side may be silent before a call has failed."),
    LINK_CONNECTION_AGE(
            "noren.link.connection-age",
            NOBODY,
            "PT5M",
            "For how long a connection to the other side is used before a new one is made; by then both see each other's"
                    + " new keys."),
    HEARTBEAT_EVERY(
            "noren.heartbeat.every",
            NOBODY,
            "PT60S",
            "How often the main site says to each partner which release is its newest; a partner is stale when two such"
                    + " heartbeats have not come. The same at the main site and all of its partners, from `PT1S` to"
                    + " `PT1H`."),
    LANE_THREADS(
            "noren.lane.threads",
            NOBODY,
            "16",
            "At a main site: how many partners are visited at once. At most half of them may be partners that failed."),
    LANE_FIRST_PAUSE(
            "noren.lane.first-pause",
            NOBODY,
            "PT1S",
            "Pause after a first failed visit; doubles with each further one."),
    LANE_LONGEST_PAUSE("noren.lane.longest-pause", NOBODY, "PT60S", "The longest pause between failed visits."),
    LANE_REFUSED_PAUSE(
            "noren.lane.refused-pause",
            NOBODY,
            "PT15M",
            "When a release that a partner refused is offered to it again, if nobody asks for it before."),
    BIN_KEEP(
            "noren.bin.keep",
            NOBODY,
            "P30D",
            "How long what was deleted in the office can be restored, as an ISO 8601 duration. After that it is cleared"
                    + " with its history."),
    DISK_LEAST(
            "noren.watch.disk-least",
            NOBODY,
            "256",
            "MiB that must be free where the data lie; below that the site says that it is not ready."),
    CERTIFICATE_LEAST(
            "noren.watch.certificate-least",
            NOBODY,
            "P1D",
            "ISO 8601 duration for which the link certificate must still be valid; below that the site says that it is"
                    + " not ready."),
    KEEP_REVISIONS(
            "noren.keep.revisions",
            NOBODY,
            "ever",
            "How long old revisions of pages, layouts and assets are kept, as an ISO 8601 duration such as `P730D`, or"
                    + " `ever`. The published one and the last 20 of each always stay."),
    KEEP_RELEASES(
            "noren.keep.releases",
            NOBODY,
            "P90D",
            "At a main site: how long releases are kept, likewise. A partner's last 10 and the one that it serves"
                    + " always stay."),
    KEEP_HISTORY(
            "noren.keep.history",
            NOBODY,
            "P400D",
            "At a main site: how long the history of partners' updates is kept with its receipts, likewise."),
    KEEP_AUDIT(
            "noren.keep.audit",
            NOBODY,
            "P730D",
            "How long the office's audit is kept, likewise. It names persons: the law may say how long."),
    KEEP_OBJECTS(
            "noren.keep.objects",
            NOBODY,
            "P2D",
            "At a main site: how long objects that nothing needs any more stay, at least `PT2H`; longer than any import"
                    + " takes."),
    DEMO("noren.demo", NOBODY, "false", "`true` lets the office be used over plain HTTP. Never in production."),
    CLOCK_OFFSET(
            "noren.clock.offset", NOBODY, "PT0S", "ISO 8601 duration added to the machine's clock, for trials only.");

    /** Who cannot start without a value. */
    public enum Need {
        BOTH("both"),
        MAIN("main site"),
        PARTNER("partner"),
        NOBODY("nobody");

        private final String words;

        Need(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean of(Role role) {
            return this == BOTH || (this == MAIN && role == Role.MAIN) || (this == PARTNER && role == Role.PARTNER);
        }
    }

    private final String key;
    private final Need need;
    private final String fallback;
    private final String meaning;

    Setting(String key, Need need, String fallback, String meaning) {
        this.key = key;
        this.need = need;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    public Need need() {
        return need;
    }

    /** The value when none is set; empty for none. */
    public String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }
}
