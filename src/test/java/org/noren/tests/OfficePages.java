package org.noren.tests;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.noren.servers.Site;

/** The pages of the offices as people open them, and who may: each that is added to an office is added here. */
final class OfficePages {
    private static final String DECIDES = "decides";
    private static final String EVERYBODY = "decides editor operator accountant";
    private static final String WRITES = "decides editor";
    private static final String WATCHES = "decides operator";

    private static final List<Line> BOTH = List.of(
            new Line("/office/index.xhtml", EVERYBODY),
            new Line("/office/pages.xhtml", WRITES),
            new Line("/office/pages.xhtml?q=no-such-word", WRITES),
            new Line("/office/pages.xhtml?kind=SLOT", WRITES),
            new Line("/office/pages.xhtml?kind=ASSET", WRITES),
            new Line("/office/assets.xhtml", WRITES),
            new Line("/office/assets.xhtml?upload=true&unused=true&kind=PICTURE", WRITES),
            new Line("/office/asset.xhtml?path=/no-such-file.png", WRITES),
            new Line("/office/redirects.xhtml", WRITES),
            new Line("/office/bin.xhtml", WRITES),
            new Line("/office/page.xhtml", WRITES),
            new Line("/office/page-history.xhtml?path=/about/", WRITES),
            new Line("/office/upload.xhtml", WRITES),
            new Line("/office/keys.xhtml", WATCHES),
            new Line("/office/import.xhtml", WRITES),
            new Line("/office/people.xhtml", DECIDES),
            new Line("/office/person.xhtml?name=oki", DECIDES),
            new Line("/office/person.xhtml?name=oki&ask=delete", DECIDES),
            new Line("/office/person.xhtml", DECIDES),
            new Line("/office/letters.xhtml", WATCHES),
            new Line("/office/account.xhtml", EVERYBODY),
            new Line("/office/second-factor.xhtml", EVERYBODY),
            new Line("/office/audit.xhtml?who=nobody&first=0", DECIDES),
            new Line("/office/audit.xhtml", DECIDES));
    private static final List<Line> MAIN = List.of(
            new Line("/office/pages.xhtml?folder=/goods/", WRITES),
            new Line("/office/asset.xhtml?path=/img/kettle.svg", WRITES),
            new Line("/office/asset.xhtml?path=/css/shop.css", WRITES),
            new Line("/office/page.xhtml?path=/", WRITES),
            new Line("/office/page-partners.xhtml?path=/", "decides editor operator"),
            new Line("/office/variants.xhtml?path=/about/&as=sapporo", "decides editor"),
            new Line("/office/pages.xhtml?kind=VARIANT", WRITES),
            new Line("/office/board.xhtml", WATCHES),
            new Line("/office/board.xhtml?state=in-step&q=/no-such-folder/", WATCHES),
            new Line("/office/all-back.xhtml", DECIDES),
            new Line("/office/all-back.xhtml?at=2100-01-01T00:00:00", DECIDES),
            new Line("/office/partners.xhtml", WATCHES),
            new Line("/office/partner.xhtml?name=sapporo", WATCHES),
            new Line("/office/partners.xhtml?state=person&q=no-such-word", WATCHES),
            new Line("/office/partner-dry-run.xhtml?name=sapporo", WATCHES),
            new Line("/office/partner-evidence.xhtml?name=sapporo&number=1&what=release", WATCHES),
            new Line("/office/partner-back.xhtml?name=sapporo&number=1", DECIDES),
            new Line("/office/partner-differences.xhtml", WATCHES),
            new Line("/office/partner-join.xhtml", DECIDES),
            new Line("/office/partner-kit.xhtml?name=sapporo", WATCHES),
            new Line("/office/partner-request.xhtml", DECIDES),
            new Line("/office/rings.xhtml", DECIDES),
            new Line("/office/schedule.xhtml", "decides editor operator"),
            new Line("/office/schedule.xhtml?month=2027-02", "decides editor operator"),
            new Line("/office/schedule-form.xhtml", DECIDES),
            new Line("/office/schedule-form.xhtml?down=true&q=no-such-word", DECIDES),
            new Line("/office/schedule-change.xhtml?id=0", DECIDES),
            new Line("/office/slots.xhtml", WRITES),
            new Line("/office/slot.xhtml?slot=recommendation&lang=ja", DECIDES),
            new Line("/office/slot.xhtml?id=0", DECIDES),
            new Line("/office/teasers.xhtml", DECIDES),
            new Line("/office/partner-operator.xhtml?name=sapporo", DECIDES),
            new Line("/office/partner-form.xhtml", DECIDES),
            new Line("/office/partner-form.xhtml?name=sapporo", DECIDES));
    private static final List<Line> PARTNER = List.of(
            new Line("/office/inbox.xhtml", DECIDES),
            new Line("/office/confirmation.xhtml", DECIDES),
            new Line("/office/confirmation-page.xhtml", DECIDES),
            new Line("/office/approvals.xhtml", WRITES),
            new Line("/office/approval.xhtml?id=0", WRITES),
            new Line("/office/own-way.xhtml", DECIDES),
            new Line("/office/direct-link.xhtml", WRITES),
            new Line("/office/my-sites.xhtml", DECIDES),
            new Line("/office/menu.xhtml", DECIDES),
            new Line("/office/values.xhtml", DECIDES),
            new Line("/office/timetable.xhtml", DECIDES),
            new Line("/office/blocks.xhtml", DECIDES),
            new Line("/office/block.xhtml?path=/&block=none", DECIDES),
            new Line("/office/served.xhtml", WATCHES));

    /**
     * @param address with the query that it needs
     * @param roles who may open it: {@code decides} stands for the manager, or the site manager at a partner
     */
    record Line(String address, Set<String> roles) {
        Line(String address, String roles) {
            this(address, Set.of(roles.split(" ")));
        }

        boolean isFor(String role) {
            return roles.contains(role.endsWith("manager") ? DECIDES : role);
        }

        /** Something to keep, not to look at. */
        boolean isFile() {
            return path().matches("/office/partner-(evidence|kit)\\.xhtml");
        }

        String path() {
            return address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        }
    }

    private OfficePages() {}

    static List<Line> of(Site site) {
        return Stream.concat(BOTH.stream(), site.equals(House.HINODE) ? MAIN.stream() : PARTNER.stream())
                .toList();
    }

    static Set<String> paths(Site site) {
        Set<String> paths = new TreeSet<>();
        of(site).forEach(line -> paths.add(line.path()));
        return paths;
    }
}
