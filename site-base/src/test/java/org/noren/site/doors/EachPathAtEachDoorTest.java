package org.noren.site.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EachPathAtEachDoorTest {
    @ParameterizedTest
    @CsvSource({
        "/, SHOP",
        "/about/, SHOP",
        "/about, SHOP",
        "/goods/%E6%9A%96%E7%B0%BE.html, SHOP",
        "/officer/, SHOP",
        "/linked.html, SHOP",
        "/.a/0123456789abcdef0123456789abcdef/goods/noren.svg, SHOP",
        "/search, SHOP",
        "/sitemap.xml, SHOP",
        "/robots.txt, SHOP",
        "/search/, SHOP",
        "/office, OFFICE",
        "/office/, OFFICE",
        "/office/pages.xhtml, OFFICE",
        "/jakarta.faces.resource/faces.js.xhtml, OFFICE",
        "/link/v1/offer, LINK",
        "/link, LINK",
    })
    void belongsToOneDoorAndIsAbsentAtTheOthers(String path, Door home) {
        for (Door door : Door.values()) {
            Class<?> expected = door == home ? Admission.Admitted.class : Admission.NotHere.class;
            assertInstanceOf(expected, Admission.at(door, "GET", path), path + " at " + door);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/metrics",
                "/openapi",
                "/WEB-INF/web.xml",
                "/meta-inf/MANIFEST.MF",
                "/.layout/shop",
                "/.a",
                "/.well-known/x",
                "/Office/",
                "/OFFICE/sign-in.xhtml",
                "/LINK/v1",
            })
    void whatIsTheSoftwaresOwnIsAbsentEverywhere(String path) {
        for (Door door : Door.values())
            assertInstanceOf(Admission.NotHere.class, Admission.at(door, "GET", path), path + " at " + door);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/about/..%2foffice/",
                "/%2e%2e/office/",
                "/about/../office/",
                "//office/",
                "/office;jsessionid=1/",
                "/office/%5c..",
                "/about/%00",
                "/a%",
                "/a%zz",
                "/a%ff",
                "/a%252e",
                "*",
                "",
            })
    void anAddressThatCanBeReadInTwoWaysIsRefused(String address) {
        for (Door door : Door.values())
            assertInstanceOf(Admission.Unreadable.class, Admission.at(door, "GET", address), address + " at " + door);
    }

    @Test
    void anEscapedLetterIsTheLetterAtEveryDoor() {
        assertInstanceOf(Admission.NotHere.class, Admission.at(Door.SHOP, "GET", "/%6fffice/"));
        assertInstanceOf(Admission.Admitted.class, Admission.at(Door.OFFICE, "GET", "/%6fffice/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "CONNECT", "PATCH", "PROPFIND", "get"})
    void oddMethodsPassNowhere(String method) {
        for (Door door : Door.values())
            assertEquals(new Admission.WrongMethod(door.methods()), Admission.at(door, method, "/"));
    }

    @Test
    void shoppersOnlyRead() {
        assertEquals(new Admission.WrongMethod(Set.of("GET", "HEAD")), Admission.at(Door.SHOP, "POST", "/about/"));
        assertInstanceOf(Admission.Admitted.class, Admission.at(Door.OFFICE, "POST", "/office/pages.xhtml"));
    }

    @Test
    void noAnswerOfAnOfficeIsKeptAndNoneIsFramed() {
        Map<String, String> office = SecurityHeaders.at(Door.OFFICE, true);

        assertEquals("no-store", office.get("Cache-Control"));
        assertEquals("DENY", office.get("X-Frame-Options"));
        assertEquals("max-age=63072000", office.get("Strict-Transport-Security"));
        assertEquals(null, SecurityHeaders.at(Door.OFFICE, false).get("Strict-Transport-Security"));
        assertEquals(null, SecurityHeaders.at(Door.SHOP, true).get("Cache-Control"));
    }
}
