package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitisingTest {
    private final SanitisingPolicy policy = SanitisingPolicy.CURRENT;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1 id=\"start\" class=\"big\">暖簾 <small>noren</small></h1>",
                "<p>漢<ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby></p>",
                "<dl class=\"py class\"><dt class=\"sig\" id=\"a.b\">a<dd>text<p>more</p></dl>",
                "<table border=\"1\" summary=\"x\" cellpadding=\"4\"><caption>c</caption><thead><tr><th colspan=\"2\" scope=\"col\">h</th></tr></thead><tbody><tr><td align=\"right\" valign=\"top\">1</td><td nowrap=\"nowrap\">2</td></tr></tbody></table>",
                "<img src=\"../pictures/a.png\" width=\"40\" height=\"30\" alt=\"indigo\" srcset=\"a.png 1x, a-2.png 2x\" />",
                "<picture><source srcset=\"/a.webp 1x\" type=\"image/webp\"><img src=\"/a.png\" alt=\"\"></picture>",
                "<pre><code class=\"language-sh\"><span class=\"c1\"># ${HOME} {{ x }}</span>\n  ls -l\n</code></pre>",
                "<p>Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, <var>x</var> <samp>y</samp> <mark>m</mark></p>",
                "<a name=\"old\"></a><a href=\"#old\">up</a> <a href=\"b.html?x=1&amp;y=2#z\">b</a> <a href=\"https://example.org/\" rel=\"nofollow\">out</a> <a href=\"mailto:a@example.org\">m</a> <a href=\"tel:0312345678\">t</a>",
                "<section lang=\"ja\" dir=\"ltr\"><article aria-label=\"x\" role=\"note\"><figure><figcaption>f</figcaption></figure><details open><summary>s</summary>d</details></article></section>",
                "<ol start=\"3\" type=\"a\"><li value=\"7\">x<ul><li>y</ul></ol>",
                "<div data-block=\"season\">a<span data-value=\"telephone\"></span></div>",
                "<map name=\"m\"><area shape=\"rect\" coords=\"0,0,1,1\" href=\"a.html\" alt=\"a\"></map><img src=\"x.png\" usemap=\"#m\">",
                "<time datetime=\"2026-11-20\">today</time><blockquote cite=\"https://example.org/\">q</blockquote><br><hr><wbr>",
                "<a class=\"reference internal\" href=\"#x\"><div><h2>block in a link</h2></div></a>",
                "<p>5 &lt; 6 &amp; \"quotes\" &nbsp; = @ + ` 😀 {{ template }}</p>"
            })
    void what_shows_text_and_pictures_stays(String html) {
        Sanitised sanitised = policy.sanitise(html);
        assertEquals(List.of(), sanitised.removed(), () -> sanitised.html());
        assertEquals(asBrowsersReadIt(html), sanitised.html());
        assertTrue(policy.isClean(sanitised.html()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <p>a<script>alert(1)</script>b</p>              | <p>ab</p>          | <script>
        <p onclick="x()">a</p>                          | <p>a</p>           | onclick on <p>
        <p style="color:red">a</p>                      | <p>a</p>           | style on <p>
        <a href="javascript:x()">a</a>                  | <a>a</a>           | href on <a>
        <img src="http://elsewhere.example/x.png">      | <img>              | src on <img>
        <img src="//elsewhere.example/x.png" alt="x">   | <img alt="x">      | src on <img>
        <iframe src="/a.html"></iframe>                 | ~~                 | <iframe>
        <form action="/x"><input name="q">find</form>   | find               | <form>
        <style>p{color:red}</style><p>a</p>             | <p>a</p>           | <style>
        <div data-slot="content">a</div>                | <div>a</div>       | data-slot on <div>
        <svg onload="x()"><a>t</a></svg>                | <a>t</a>           | <svg>
        """)
    void what_runs_or_loads_from_elsewhere_goes_and_is_named(String html, String left, String what) {
        Sanitised sanitised = policy.sanitise(html);
        assertEquals(left, sanitised.html());
        assertTrue(
                sanitised.removed().stream().anyMatch(r -> r.what().equals(what)),
                () -> sanitised.removed().toString());
        assertFalse(policy.isClean(html));
        assertTrue(policy.isClean(sanitised.html()));
    }

    @Test
    void the_same_removal_is_told_once_with_its_count() {
        Sanitised sanitised = policy.sanitise("<p onclick='a'>1</p><p onclick='b'>2</p>");
        assertEquals(
                List.of(new Sanitised.Removed("onclick on <p>", Sanitised.Reason.EVENT_HANDLER, 2)),
                sanitised.removed());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_leaves_nothing_that_runs(String attack) {
        Sanitised sanitised = policy.sanitise(attack);
        assertTrue(policy.isClean(sanitised.html()), () -> attack + " -> " + sanitised.html());
        assertInert(sanitised.html());
    }

    static List<String> attacks() throws IOException {
        try (InputStream corpus = SanitisingTest.class.getResourceAsStream("attacks.txt")) {
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> line.replace("\\t", "\t").replace("\\n", "\n").replace("\\0", "\0"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261120, 42, 7_000_000_001L})
    void sanitising_twice_is_sanitising_once_for_generated_html(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1500; i++) {
            String html = generated(random);
            Sanitised once = policy.sanitise(html);
            Sanitised twice = policy.sanitise(once.html());
            assertEquals(once.html(), twice.html(), () -> "seed " + seed + ": " + html);
            assertEquals(List.of(), twice.removed(), () -> "seed " + seed + ": " + html);
            assertTrue(policy.isClean(once.html()));
            assertInert(once.html());
        }
    }

    @Test
    void text_that_looks_like_an_expression_is_text() {
        String html =
                "<p class=\"#{a}\" title=\"${T(java.lang.Runtime)}\">#{request.x} ${7*7} <a href=\"/x?q=%23%7B1%7D\">l</a></p>";
        assertEquals(html, policy.sanitise(html).html());
    }

    @Test
    void comments_and_characters_that_no_text_has_go() {
        assertEquals(
                "<p>ab</p>",
                policy.sanitise("<p>a<!-- #{x} -->\uFDD0\u0000\u0085b</p>").html());
    }

    @Test
    void a_policy_of_another_version_is_not_known() {
        assertEquals(Optional.of(policy), SanitisingPolicy.ofVersion(1));
        assertEquals(Optional.empty(), SanitisingPolicy.ofVersion(2));
    }

    private static final String[] PIECES = {
        "<p",
        "<div",
        "<a",
        "<img",
        "<table",
        "<td",
        "<tr",
        "<tbody",
        "<ul",
        "<li",
        "<dl",
        "<dt",
        "<dd",
        "<b",
        "<i",
        "<h1",
        "<pre",
        "<code",
        "<script",
        "<style",
        "<svg",
        "<math",
        "<template",
        "<noscript",
        "<textarea",
        "<title",
        "<select",
        "<option",
        "<ruby",
        "<rt",
        "<details",
        "<summary",
        "<form",
        "<iframe",
        "<xmp",
        "<plaintext",
        "<font",
        "<nobr",
        "<caption",
        "<mtext",
        "<mglyph",
        "<foreignObject",
        "<annotation-xml",
        "</p",
        "</div",
        "</a",
        "</table",
        "</td",
        "</tr",
        "</ul",
        "</li",
        "</b",
        "</i",
        "</pre",
        "</script",
        "</style",
        "</svg",
        "</math",
        "</template",
        "</noscript",
        "</textarea",
        "</title",
        "</select",
        "</form",
        "</br",
        ">",
        ">",
        ">",
        ">",
        ">",
        " ",
        " ",
        "/>",
        "\n",
        "\"",
        "'",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!",
        "<?",
        " href=",
        " src=",
        " srcset=",
        " onerror=",
        " style=",
        " id=",
        " class=",
        " colspan=",
        "javascript:x()",
        "a.png, b.png 2x",
        "/a.html",
        "2",
        "&lt;",
        "&amp",
        "&#x3c;",
        "&#0;",
        "&nbsp;",
        "日本語",
        "😀",
        "{{",
        "}}",
        "#{x}",
        "${y}",
        "text",
        "=",
        "`",
        "\u200b",
        "\t",
        "\uD83D"
    };

    private static String generated(Random random) {
        var html = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) html.append(PIECES[random.nextInt(PIECES.length)]);
        return html.toString();
    }

    /** Looks at clean HTML with eyes of its own: what a browser would run or load must not be in it. */
    private static void assertInert(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            String name = element.normalName();
            assertFalse(
                    List.of(
                                    "script", "style", "iframe", "object", "embed", "svg", "math", "form", "base",
                                    "link", "meta")
                            .contains(name),
                    html);
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), html);
                assertFalse(
                        List.of("style", "srcdoc", "formaction", "xlink:href").contains(attribute.getKey()), html);
                String value =
                        attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                if (List.of("href", "src", "srcset", "cite").contains(attribute.getKey()))
                    assertFalse(value.matches("(javascript|vbscript|data:text|data:image/svg|file|blob).*"), html);
            }
        }
    }

    private static String asBrowsersReadIt(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }
}
