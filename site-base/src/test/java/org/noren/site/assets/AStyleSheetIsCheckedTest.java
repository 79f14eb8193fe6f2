package org.noren.site.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.StyleCheck.There;
import org.noren.site.doors.Door;
import org.noren.site.doors.SecurityHeaders;

/** What of a style sheet shoppers' browsers will not load is found, with its line; what they will is not. */
class AStyleSheetIsCheckedTest {
    private static final Map<PagePath, There> SITE = Map.of(
            PagePath.of("/css/base.css"), There.SHOWN,
            PagePath.of("/img/cloth.png"), There.SHOWN,
            PagePath.of("/img/new.png"), There.DRAFT,
            PagePath.of("/fonts/noren.woff2"), There.SHOWN);

    @Test
    void the_policy_is_the_one_that_is_checked_for() {
        String policy = SecurityHeaders.at(Door.SHOP, true).get("Content-Security-Policy");
        assertEquals(
                "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'",
                policy,
                "whoever changes the policy changes StyleCheck with it");
    }

    @Test
    void what_is_there_is_no_finding() {
        assertFound("""
                @import "base.css";
                @import url(/css/base.css) layer(base) supports(display: grid) screen;
                @namespace svg url(http://www.w3.org/2000/svg);
                @font-face { font-family: n; src: local("Noren"), url("../fonts/noren.woff2") format("woff2") }
                p { background: url(../img/cloth.png), url("data:image/png;base64,AA=="); filter: url(#blur) }
                a::after { content: "https://cdn.example/a.png"; }
                """);
    }

    @Test
    void other_hosts_are_blocked_each_by_its_own_rule() {
        assertFound(
                """
                @import 'https://cdn.example/reset.css' screen;
                @import url("//cdn.example/more.css");
                @font-face { src: url(https://fonts.example/n.woff2) }
                p { background: url( 'http://cdn.example/p.png' ) }
                """,
                "1 FOREIGN_STYLE https://cdn.example/reset.css",
                "2 FOREIGN_STYLE //cdn.example/more.css",
                "3 FOREIGN_FONT https://fonts.example/n.woff2",
                "4 FOREIGN_PICTURE http://cdn.example/p.png");
    }

    @Test
    void data_is_for_pictures_only() {
        assertFound("""
                @import "data:text/css,p{color:red}";
                @font-face { src: url(DATA:font/woff2;base64,AA==) }
                p { background: url(data:image/gif;base64,AA==) }
                """, "1 DATA_STYLE data:text/css,p{color:red}", "2 DATA_FONT DATA:font/woff2;base64,AA==");
    }

    @Test
    void what_is_not_there_or_not_published_is_told() {
        assertFound(
                "p { background: url(nothing.png) }\n\np { background: url(/img/new.png?v=2) }\nb { background: url(/%zz) }",
                "1 MISSING nothing.png", "3 DRAFT /img/new.png?v=2", "4 UNREADABLE /%zz");
    }

    @Test
    void the_sites_own_host_is_another_one_at_a_partner() {
        assertFound(
                "p { background: url(https://hinode.example/img/cloth.png) } b { background: url(//Hinode.example/x) }",
                "1 OWN_HOST https://hinode.example/img/cloth.png",
                "1 OWN_HOST //Hinode.example/x");
        assertFound(
                "p { background: url(https://hinode.example.evil/x.png) }",
                "1 FOREIGN_PICTURE https://hinode.example.evil/x.png");
    }

    @Test
    void comments_and_strings_hide_what_browsers_do_not_load() {
        assertFound("""
                /* @import "https://cdn.example/a.css"; url(https://cdn.example/b.png) */
                p::before { content: "url(https://cdn.example/c.png) /* no comment"; }
                p::after { content: 'it\\'s @import url(https://cdn.example/d.css)'; }
                """);
        assertFound(
                "p { content: \"a\n} b { background: url(https://cdn.example/e.png) }",
                "2 FOREIGN_PICTURE https://cdn.example/e.png");
        assertFound("/* never closed url(https://cdn.example/f.png)");
    }

    @Test
    void comments_do_not_begin_within_an_address() {
        assertFound("p { background: url(https://cdn.example/*) }", "1 FOREIGN_PICTURE https://cdn.example/*");
        assertFound("@import/**/url(https://cdn.example/g.css);", "1 FOREIGN_STYLE https://cdn.example/g.css");
    }

    @Test
    void escapes_hide_nothing() {
        assertFound(
                "@\\69mport 'h\\74tps://cdn.example/a.css';\np { background: \\75 rl(https\\3a //cdn.example/b.png) }",
                "1 FOREIGN_STYLE https://cdn.example/a.css",
                "2 FOREIGN_PICTURE https://cdn.example/b.png");
        assertFound("p { background: url('/img/clo\\\nth.png') }", "1 OVERLOOKED /img/cloth.png");
        assertFound("p { background: u\\72l(/img/cloth.png) }", "1 OVERLOOKED /img/cloth.png");
    }

    @Test
    void a_broken_address_is_loaded_by_nobody() {
        assertFound(
                "p { background: url(https://cdn.example/a b.png) } b { background: url(https://cdn.example/\"c) }");
        assertFound(
                "p { background: url(https://cdn.example/open.png", "1 FOREIGN_PICTURE https://cdn.example/open.png");
    }

    @Test
    void rules_within_rules_and_rules_of_later_years_are_read_too() {
        assertFound(
                """
                @layer base { @supports (display: grid) { p { background: url(https://cdn.example/a.png) } } }
                @container (min-width: 3em) { .card { &:hover { background: url(https://cdn.example/b.png) } } }
                :root { --cloth: url(https://cdn.example/c.png) }
                p { background: image-set("https://cdn.example/d.png" 1x, url(/img/cloth.png) type("image/png") 2x) }
                @no-such-rule x { font-face { y: url(https://cdn.example/e.png) } }
                """,
                "1 FOREIGN_PICTURE https://cdn.example/a.png",
                "2 FOREIGN_PICTURE https://cdn.example/b.png",
                "3 FOREIGN_PICTURE https://cdn.example/c.png",
                "4 FOREIGN_PICTURE https://cdn.example/d.png",
                "5 FOREIGN_PICTURE https://cdn.example/e.png");
    }

    @Test
    void lines_are_counted_whatever_ends_them() {
        assertFound("a{}\r\nb{}\rc{}\f/* \n */ d { background: url(\n\nx.png) }", "5 MISSING x.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}",
                "url(",
                "@",
                "\\",
                "\"",
                "@import",
                "url(\\",
                "/*",
                "--",
                "-\\",
                "\u0000",
                "@import \"\\"
            })
    void whatever_somebody_uploads_is_read_to_its_end(String css) {
        assertTrue(check().of(css.repeat(3)).size() <= 3);
    }

    private static StyleCheck check() {
        return new StyleCheck(
                PagePath.of("/css/shop.css"), "https://hinode.example", path -> SITE.getOrDefault(path, There.NOTHING));
    }

    private static void assertFound(String css, String... findings) {
        assertEquals(
                List.of(findings),
                check().of(css).stream()
                        .map(found -> found.line() + " " + found.problem() + " " + found.address())
                        .toList());
    }
}
