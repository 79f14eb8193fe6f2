package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/about/", "/goods/noren.html", "/暖簾/藍染め.html", "/a..b/c.", "/100%.html", "/${x}#{y}?"})
    void a_path_that_means_one_thing_is_taken(String text) {
        assertEquals(text, PagePath.of(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "about",
                "/a//b",
                "/../etc/passwd",
                "/a/./b",
                "/a/..",
                "/a\\b",
                "/a%2fb",
                "/a%2Eb",
                "/a;jsessionid=1",
                "/a\u0000",
                "/a\nb",
                "/a\u202Eb",
                "/a\u200Bb",
                "/a \u3000/b",
                "/\uD800"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String text) {
        assertTrue(PagePath.refusal(text).isPresent());
        assertThrows(IllegalArgumentException.class, () -> PagePath.of(text));
    }

    @Test
    void the_longest_path_is_taken_and_one_character_more_is_refused() {
        String longest = "/" + "a".repeat(PagePath.MAX_LENGTH - 1);
        assertEquals(longest, PagePath.of(longest).value());
        assertThrows(IllegalArgumentException.class, () -> PagePath.of(longest + "a"));
    }

    @Test
    void composed_and_decomposed_characters_are_one_path() {
        assertEquals(PagePath.of("/が"), PagePath.of("/か\u3099"));
    }

    @ParameterizedTest
    @CsvSource({"index.html,/", "about/index.html,/about/", "about.html,/about.html", "a/b/c.png,/a/b/c.png"})
    void an_index_file_is_its_folder(String file, String path) {
        assertEquals(path, PagePath.ofFile(file).value());
    }

    @Test
    void an_address_is_ascii_and_leads_back_to_the_path() {
        PagePath path = PagePath.of("/暖簾/#{1+1} 100%?.html");
        assertEquals("/%E6%9A%96%E7%B0%BE/%23%7B1+1%7D%20100%25%3F.html", path.address());
        assertEquals(Optional.of(path), PagePath.ofAddress(path.address()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%2fb", "/a%252fb", "/a%5cb", "/%2e%2e/a", "/a%00", "/a%f", "/a%zz", "/a%ff", "/%C0%AF"})
    void an_address_that_hides_something_means_no_path(String address) {
        assertEquals(Optional.empty(), PagePath.ofAddress(address));
        assertEquals(Optional.of(PagePath.of("/ab")), PagePath.ofAddress("/a%62"));
    }

    @Test
    void reserved_paths_are_known_in_any_case_of_letters_and_their_neighbours_are_free() {
        for (String reserved : new String[] {
            "/office",
            "/office/pages",
            "/Office/x",
            "/link/v1",
            "/health/live",
            "/metrics",
            "/openapi",
            "/jakarta.faces.resource/x.css",
            "/WEB-INF/web.xml",
            "/meta-inf/",
            "/.layout/shop",
            "/.well-known/x",
            "/search",
            "/timetable",
            "/sitemap.xml",
            "/robots.txt"
        }) assertTrue(ReservedPaths.isReserved(PagePath.of(reserved)), reserved);
        for (String free : new String[] {
            "/", "/offices/", "/links.html", "/goods/office/", "/a/.b", "/search/", "/timetable/", "/a/robots.txt"
        }) assertFalse(ReservedPaths.isReserved(PagePath.of(free)), free);
    }

    @Test
    void a_prefix_goes_before_the_path() {
        assertEquals(
                "/manual/a.html",
                PagePath.of("/a.html").below(PagePath.of("/manual/")).value());
        assertEquals("/manual/", PagePath.ROOT.below(PagePath.of("/manual")).value());
        assertEquals("/a.html", PagePath.of("/a.html").below(PagePath.ROOT).value());
    }
}
