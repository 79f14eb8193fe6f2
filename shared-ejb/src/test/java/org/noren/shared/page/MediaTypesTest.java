package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.MediaTypes.Verdict;

class MediaTypesTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\n....";

    @ParameterizedTest
    @CsvSource({
        "a.jpg, \u00ff\u00d8\u00ff\u00e0, image/jpeg",
        "a.GIF, GIF89a.., image/gif",
        "a.webp, RIFF....WEBPVP8, image/webp",
        "a.woff2, wOF2...., font/woff2",
        "a.pdf, %PDF-1.7, application/pdf",
        "a.css, a{}, text/css; charset=utf-8",
        "a.txt, hello, text/plain; charset=utf-8"
    })
    void a_file_that_is_what_its_name_says_is_taken(String name, String content, String type) {
        assertEquals(new Verdict.Accepted(type), check(name, content));
        assertEquals(new Verdict.Accepted("image/png"), check("a.png", PNG));
    }

    @Test
    void a_picture_under_another_pictures_name_is_served_as_what_it_is() {
        assertEquals(new Verdict.Accepted("image/png"), check("a.jpg", PNG));
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, <html><script>alert(1)</script>",
        "a.png, %PDF-1.7",
        "a.pdf, GIF89a..",
        "a.woff, <svg/>",
        "a.js, alert(1)",
        "a.exe, MZ",
        "README, hello",
        "a.zip, PK",
        "a.xml, <x/>"
    })
    void a_file_that_is_something_else_or_of_no_known_kind_is_refused(String name, String content) {
        assertInstanceOf(Verdict.Refused.class, check(name, content));
    }

    @Test
    void a_text_with_a_nought_in_it_is_no_text() {
        assertInstanceOf(Verdict.Refused.class, check("a.css", "a{\0}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g onload='x()'/>",
                "<script>x()</script>",
                "<SCRIPT>x()</SCRIPT>",
                "<s:script xmlns:s='http://www.w3.org/2000/svg'>x()</s:script>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
                "<a href='javascript:x()'><text>x</text></a>",
                "<a xlink:href=' java&#10;script:x()'/>",
                "<image href='https://elsewhere.example/x.png'/>",
                "<image href='data:image/svg+xml,x'/>",
                "<use xlink:href='other.svg#x'/>",
                "<rect style='fill:url(https://elsewhere.example/x)'/>",
                "<rect fill='url(other.svg#x)'/>",
                "<style>@import 'x.css';</style>",
                "<style>a{b:url(//elsewhere.example)}</style>",
                "<set attributeName='onclick' to='x()'/>",
                "<animate attributeName='xlink:href' values='javascript:x()'/>",
                "<?xml-stylesheet href='x.css'?>",
                "<unclosed>"
            })
    void a_drawing_that_could_run_or_load_something_is_refused(String inside) {
        assertInstanceOf(Verdict.Refused.class, check("a.svg", svg(inside)), inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<defs><linearGradient id='g'/></defs><rect fill='url(#g)' style='stroke:url(\"#g\")'/><use href='#g'/>",
                "<style>.a{fill:#123}</style><text class='a'>暖簾 #{x} ${y}</text>",
                "<a xlink:href='b.html'><text>x</text></a><a href='https://example.org/'/>",
                "<image href='data:image/png;base64,AAAA'/>",
                "<animate attributeName='opacity' values='0;1'/>"
            })
    void a_plain_drawing_is_taken(String inside) {
        assertEquals(new Verdict.Accepted("image/svg+xml"), check("a.svg", svg(inside)));
    }

    @Test
    void a_drawing_with_a_public_document_type_is_taken_and_one_with_entities_is_refused() {
        String type =
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";
        assertEquals(new Verdict.Accepted("image/svg+xml"), check("a.svg", type + svg("<g/>")));
        String entities = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        assertInstanceOf(Verdict.Refused.class, check("a.svg", entities + svg("<text>&a;&b;</text>")));
        assertInstanceOf(Verdict.Refused.class, check("a.svg", entities + svg("<g/>")));
    }

    @Test
    void pages_are_told_from_assets_by_name() {
        assertTrue(MediaTypes.isPage(PagePath.of("/a/")) && MediaTypes.isPage(PagePath.of("/a.HTM")));
        assertTrue(!MediaTypes.isPage(PagePath.of("/a.png")));
    }

    private static String svg(String inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" + inside
                + "</svg>";
    }

    private static Verdict check(String name, String content) {
        boolean text = content.chars().anyMatch(c -> c > 0xff);
        return MediaTypes.check(
                PagePath.of("/" + name), content.getBytes(text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }
}
