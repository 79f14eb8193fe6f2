package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMayOpenWhatTest {
    @ParameterizedTest
    @CsvSource({
        "/office/index.xhtml, MANAGER EDITOR SITE_MANAGER OPERATOR ACCOUNTANT",
        "/office/redirects.xhtml, MANAGER EDITOR SITE_MANAGER",
        "/office/bin.xhtml, MANAGER EDITOR SITE_MANAGER",
        "/office/pages.xhtml, MANAGER EDITOR SITE_MANAGER",
        "/office/partners.xhtml, MANAGER OPERATOR",
        "/office/partner.xhtml, MANAGER OPERATOR",
        "/office/partner-dry-run.xhtml, MANAGER OPERATOR",
        "/office/board.xhtml, MANAGER OPERATOR",
        "/office/board.csv, MANAGER OPERATOR",
        "/office/all-back.xhtml, MANAGER",
        "/office/page-partners.xhtml, MANAGER EDITOR OPERATOR",
        "/office/variants.xhtml, MANAGER EDITOR",
        "/office/partner-evidence.xhtml, MANAGER OPERATOR",
        "/office/partner-join.xhtml, MANAGER",
        "/office/partner-kit.xhtml, MANAGER OPERATOR",
        "/office/partner-request.xhtml, MANAGER",
        "/office/partner-form.xhtml, MANAGER",
        "/office/partner-operator.xhtml, MANAGER",
        "/office/my-sites.xhtml, SITE_MANAGER",
        "/office/keys.xhtml, MANAGER SITE_MANAGER OPERATOR",
        "/office/served.xhtml, SITE_MANAGER OPERATOR",
        "/office/timetable.xhtml, SITE_MANAGER",
        "/office/people.xhtml, MANAGER SITE_MANAGER",
        "/office/person.xhtml, MANAGER SITE_MANAGER",
        "/office/letters.xhtml, MANAGER SITE_MANAGER OPERATOR",
        "/office/second-factor.xhtml, MANAGER EDITOR SITE_MANAGER OPERATOR ACCOUNTANT",
        "/office/audit.csv, MANAGER SITE_MANAGER",
        "/office/approvals.xhtml, EDITOR SITE_MANAGER",
        "/office/approval.xhtml, EDITOR SITE_MANAGER",
        "/office/direct-link.xhtml, EDITOR SITE_MANAGER",
        "/office/own-way.xhtml, SITE_MANAGER",
        "/office/account.xhtml, MANAGER EDITOR SITE_MANAGER OPERATOR ACCOUNTANT",
        "/office/audit.xhtml, MANAGER SITE_MANAGER",
    })
    void aPageIsOpenToTheRolesOfItsLineAndToNoOther(String path, String roles) {
        Set<String> allowed = Arrays.stream(OfficeRole.values())
                .filter(role -> Permissions.allows(role, path))
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertEquals(Set.of(roles.split(" ")), allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/office/never-listed.xhtml", "/office/page.xhtml.bak", "/office/template.xhtml", "/office"})
    void whatStandsNowhereIsOpenToNobody(String path) {
        assertInstanceOf(Permissions.Access.Nobody.class, Permissions.to(path));
    }

    @Test
    void aProgramsDoorIsNoPersonsDoor() {
        assertInstanceOf(Permissions.Access.Machines.class, Permissions.to("/office/import"));
        assertFalse(Permissions.allows(OfficeRole.MANAGER, "/office/import"));
        assertInstanceOf(Permissions.Access.Machines.class, Permissions.to("/office/timetable-feed"));
    }

    @Test
    void whatAnotherSitesFormBringsIsNoPersonsPageAndThePageAboutItIsEverybodys() {
        assertInstanceOf(Permissions.Access.Brought.class, Permissions.to("/office/arrive"));
        assertFalse(Permissions.allows(OfficeRole.SITE_MANAGER, "/office/arrive"));
        assertInstanceOf(Permissions.Access.Anybody.class, Permissions.to("/office/arrival.xhtml"));
    }

    private static final Set<String> OWN = Set.of("https://office.example:8445");

    @Test
    void aFormOfTheOfficeItselfChangesThings() {
        assertTrue(RequestOrigin.isOwn("same-origin", "https://office.example:8445", OWN));
        assertTrue(RequestOrigin.isOwn(null, "https://Office.example:8445", OWN));
        assertTrue(RequestOrigin.isOwn("same-origin", null, OWN));
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, https://evil.example",
        "same-site, https://shop.example",
        ", https://evil.example",
        ", null",
        "same-origin, https://evil.example",
        "none, https://office.example:8445",
        ",",
    })
    void aFormOfAnyOtherPageDoesNot(String fetchSite, String origin) {
        assertFalse(RequestOrigin.isOwn(fetchSite, origin, OWN));
    }

    @Test
    void aProgramSaysNeitherAndMayUseAProgramsDoor() {
        assertTrue(RequestOrigin.isOwnOrNoBrowser(null, null, OWN));
        assertFalse(RequestOrigin.isOwnOrNoBrowser("cross-site", null, OWN));
    }
}
