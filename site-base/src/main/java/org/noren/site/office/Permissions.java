package org.noren.site.office;

import static org.noren.site.office.OfficeRole.EDITOR;
import static org.noren.site.office.OfficeRole.MANAGER;
import static org.noren.site.office.OfficeRole.OPERATOR;
import static org.noren.site.office.OfficeRole.SITE_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may open what in the office: the whole table. The first line that fits a path decides; what fits none is open to
 * nobody, so that a page that was forgotten here shows itself at once. A1, S91.
 */
public final class Permissions {
    private static final Set<OfficeRole> EVERYBODY = EnumSet.allOf(OfficeRole.class);
    private static final Set<OfficeRole> PAGES = EnumSet.of(MANAGER, EDITOR, SITE_MANAGER);
    private static final Set<OfficeRole> DECIDES = EnumSet.of(MANAGER, SITE_MANAGER);

    private static final List<Line> TABLE = List.of(
            open("/office/sign-in.xhtml"),
            open("/office/code.xhtml"),
            open("/office/forgotten.xhtml"),
            open("/office/link.xhtml"),
            open("/office/office.css"),
            open("/office/noren.svg"),
            open("/office/live.js"),
            open("/jakarta.faces.resource/"),
            open("/office/arrival.xhtml"),
            brought("/office/arrive"),
            people("/office/index.xhtml", EVERYBODY),
            people("/office/pages.xhtml", PAGES),
            people("/office/page.xhtml", PAGES),
            people("/office/page-history.xhtml", PAGES),
            people("/office/page-partners.xhtml", EnumSet.of(MANAGER, EDITOR, OPERATOR)),
            people("/office/variants.xhtml", EnumSet.of(MANAGER, EDITOR)),
            people("/office/board.xhtml", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/board.csv", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/all-back.xhtml", EnumSet.of(MANAGER)),
            people("/office/assets.xhtml", PAGES),
            people("/office/asset.xhtml", PAGES),
            people("/office/asset-file", PAGES),
            people("/office/assets.css", PAGES),
            people("/office/editor.css", PAGES),
            people("/office/editor.js", PAGES),
            people("/office/richtext.css", PAGES),
            people("/office/richtext.js", PAGES),
            people("/office/richtext/", PAGES),
            people("/office/picture", PAGES),
            people("/office/page-search", PAGES),
            people("/office/list.js", PAGES),
            people("/office/redirects.xhtml", PAGES),
            people("/office/bin.xhtml", PAGES),
            people("/office/preview", PAGES),
            people("/office/proposal", PAGES),
            people("/office/upload.xhtml", PAGES),
            people("/office/import.xhtml", PAGES),
            people("/office/import-report", PAGES),
            people("/office/partners.xhtml", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/partner.xhtml", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/partner-dry-run.xhtml", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/partner-back.xhtml", EnumSet.of(MANAGER)),
            people("/office/partner-evidence.xhtml", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/partner-join.xhtml", EnumSet.of(MANAGER)),
            people("/office/partner-kit.xhtml", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/partner-request.xhtml", EnumSet.of(MANAGER)),
            people("/office/partner-form.xhtml", EnumSet.of(MANAGER)),
            people("/office/rings.xhtml", EnumSet.of(MANAGER)),
            people("/office/schedule.xhtml", EnumSet.of(MANAGER, EDITOR, OPERATOR)),
            people("/office/schedule-form.xhtml", EnumSet.of(MANAGER)),
            people("/office/schedule-change.xhtml", EnumSet.of(MANAGER)),
            people("/office/slots.xhtml", EnumSet.of(MANAGER, EDITOR)),
            people("/office/slot.xhtml", EnumSet.of(MANAGER)),
            people("/office/teasers.xhtml", EnumSet.of(MANAGER)),
            people("/office/menu.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/values.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/timetable.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/blocks.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/block.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/partner-differences.xhtml", EnumSet.of(MANAGER, OPERATOR)),
            people("/office/partner-operator.xhtml", EnumSet.of(MANAGER)),
            people("/office/my-sites.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/my-sites.js", EnumSet.of(SITE_MANAGER)),
            people("/office/inbox.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/confirmation.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/confirmation-page.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/confirmation.css", EnumSet.of(SITE_MANAGER, EDITOR)),
            people("/office/approvals.xhtml", EnumSet.of(SITE_MANAGER, EDITOR)),
            people("/office/approval.xhtml", EnumSet.of(SITE_MANAGER, EDITOR)),
            people("/office/own-way.xhtml", EnumSet.of(SITE_MANAGER)),
            people("/office/direct-link.xhtml", EnumSet.of(SITE_MANAGER, EDITOR)),
            people("/office/listen.js", EnumSet.of(SITE_MANAGER)),
            people("/office/keys.xhtml", EnumSet.of(MANAGER, SITE_MANAGER, OPERATOR)),
            people("/office/served.xhtml", EnumSet.of(SITE_MANAGER, OPERATOR)),
            people("/office/people.xhtml", DECIDES),
            people("/office/person.xhtml", DECIDES),
            people("/office/account.xhtml", EVERYBODY),
            people("/office/second-factor.xhtml", EVERYBODY),
            people("/office/kept.xhtml", EVERYBODY),
            people("/office/letters.xhtml", EnumSet.of(MANAGER, SITE_MANAGER, OPERATOR)),
            people("/office/audit.xhtml", DECIDES),
            people("/office/audit.csv", DECIDES),
            machines("/office/import", PAGES),
            machines("/office/timetable-feed", EnumSet.of(SITE_MANAGER)),
            machines("/office/api/board", EnumSet.of(MANAGER, OPERATOR)),
            machines("/office/api/", EVERYBODY));

    private Permissions() {}

    public static Access to(String path) {
        return TABLE.stream()
                .filter(line -> line.fits(path))
                .map(Line::access)
                .findFirst()
                .orElseGet(Access.Nobody::new);
    }

    public static boolean allows(OfficeRole role, String path) {
        return Permissions.to(path) instanceof Access.People people
                && people.roles().contains(role);
    }

    /** How a path may be opened. */
    public sealed interface Access {
        /** By anybody, signed in or not. */
        record Anybody() implements Access {}

        /** By people who have signed in and have one of the roles. */
        record People(Set<OfficeRole> roles) implements Access {}

        /** By programs that send name and password with every request (HTTP Basic) and hold no session. */
        record Machines(Set<OfficeRole> roles) implements Access {}

        /** By a form of another site's page: who sends it has no say here, only what the form brings. */
        record Brought() implements Access {}

        record Nobody() implements Access {}
    }

    private static Line open(String path) {
        return new Line(path, new Access.Anybody());
    }

    private static Line brought(String path) {
        return new Line(path, new Access.Brought());
    }

    private static Line people(String path, Set<OfficeRole> roles) {
        return new Line(path, new Access.People(roles));
    }

    private static Line machines(String path, Set<OfficeRole> roles) {
        return new Line(path, new Access.Machines(roles));
    }

    /** @param path one path, or all below it */
    private record Line(String path, Access access) {
        boolean fits(String asked) {
            return asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
        }
    }
}
