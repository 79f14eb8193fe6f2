package org.noren.site.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads every setting that this half needs and tells all that is wrong with them at once. */
final class SettingsCheck {
    private final SiteSettings settings;
    private final Map<Setting, Runnable> readings = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();

    SettingsCheck(SiteSettings settings) {
        this.settings = settings;
        readings.put(Setting.NAME, settings::name);
        readings.put(Setting.ROLE, settings::role);
        readings.put(Setting.TITLE, settings::title);
        readings.put(Setting.TELEPHONE, settings::telephone);
        readings.put(Setting.POSTAL_ADDRESS, settings::postalAddress);
        readings.put(Setting.SHOP_ADDRESS, settings::shopAddress);
        readings.put(Setting.OFFICE_ADDRESS, settings::officeAddress);
        readings.put(Setting.SHOP_PORTS, settings::shopPorts);
        readings.put(Setting.OFFICE_PORTS, settings::officePorts);
        readings.put(Setting.LINK_PORTS, settings::linkPorts);
        readings.put(Setting.LINK_ADDRESS, settings::ownLinkAddress);
        readings.put(Setting.AUTHORITY_KEYS, settings::authorityKeys);
        readings.put(Setting.AUTHORITY_CERTIFICATE, settings::authorityCertificate);
        readings.put(Setting.PUBLISHING_KEY, settings::publishingKey);
        readings.put(Setting.RECEIPT_KEY, settings::receiptKey);
        readings.put(Setting.MAIN_NAME, settings::mainName);
        readings.put(Setting.MAIN_LINK, settings::mainLink);
        readings.put(Setting.MAIN_PUBLISHING_KEY, settings::mainPublishingKey);
        readings.put(Setting.MAIN_FINGERPRINTS, settings::mainFingerprints);
        readings.put(Setting.FIRST_ACCOUNTS, settings::firstAccounts);
        readings.put(Setting.FIRST_PARTNERS, settings::firstPartners);
        readings.put(Setting.OFFICE_KEY, settings::officeKey);
        readings.put(Setting.SECOND_FACTOR, settings::secondFactorRequired);
        readings.put(Setting.MAIL_HOST, settings::mailHost);
        readings.put(Setting.MAIL_PORT, settings::mailPort);
        readings.put(Setting.MAIL_FROM, settings::checkMailFrom);
        readings.put(Setting.MAIL_STARTTLS, settings::mailStarttls);
        readings.put(Setting.SERVING_GRACE, settings::servingGrace);
        readings.put(Setting.LINK_CONNECT_TIMEOUT, settings::linkConnectTimeout);
        readings.put(Setting.LINK_READ_TIMEOUT, settings::linkReadTimeout);
        readings.put(Setting.LINK_CONNECTION_AGE, settings::linkConnectionAge);
        readings.put(Setting.HEARTBEAT_EVERY, settings::heartbeatEvery);
        readings.put(Setting.LANE_THREADS, settings::laneThreads);
        readings.put(Setting.LANE_FIRST_PAUSE, settings::laneFirstPause);
        readings.put(Setting.LANE_LONGEST_PAUSE, settings::laneLongestPause);
        readings.put(Setting.LANE_REFUSED_PAUSE, settings::laneRefusedPause);
        readings.put(Setting.BIN_KEEP, settings::binKeep);
        readings.put(Setting.DISK_LEAST, settings::leastDisk);
        readings.put(Setting.CERTIFICATE_LEAST, settings::leastCertificate);
        readings.put(Setting.KEEP_REVISIONS, settings::keepRevisions);
        readings.put(Setting.KEEP_RELEASES, settings::keepReleases);
        readings.put(Setting.KEEP_HISTORY, settings::keepHistory);
        readings.put(Setting.KEEP_AUDIT, settings::keepAudit);
        readings.put(Setting.KEEP_OBJECTS, settings::keepObjects);
        readings.put(Setting.DEMO, settings::demo);
        readings.put(Setting.CLOCK_OFFSET, settings::clockOffset);
    }

    void run() {
        attempt(settings::role);
        if (problems.isEmpty()) {
            var role = settings.role();
            readings.forEach((setting, reading) -> {
                if (setting.need() == Setting.Need.NOBODY || setting.need().of(role)) {
                    attempt(reading);
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (SettingsRefused refused) {
            problems.addAll(refused.problems());
        }
    }
}
