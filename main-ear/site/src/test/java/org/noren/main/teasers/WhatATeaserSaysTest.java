package org.noren.main.teasers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.main.teasers.Choice.Typed;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Label;

class WhatATeaserSaysTest {
    private static final PagePath KETTLE = PagePath.of("/goods/kettle.html");

    private static Teaser teaser(String title, String description, String body) {
        return Teaser.of(KETTLE, new Page("en", title, description, "shop", body));
    }

    @Test
    void titleDescriptionAndTheFirstPictureOfThisSite() {
        Teaser kettle = teaser(
                "Kettle",
                "Cast iron",
                "<p><img src=\"https://elsewhere.example/a.png\"><img src=\"../img/kettle.svg\"><img src=\"/b.png\"></p>");
        assertEquals(new Teaser(KETTLE, "Kettle", "Cast iron", Optional.of(PagePath.of("/img/kettle.svg"))), kettle);
        assertEquals(
                new Teaser(KETTLE, "/goods/kettle.html", "", Optional.empty()),
                teaser(" ", "", "<p>x</p>"),
                "a page without a title is called by its path");
    }

    @Test
    void theListIsCleanAndWhatPagesSayIsTextInIt() {
        String list = Teaser.list(List.of(
                teaser("<b>Kettle & pot</b>", "<script>x</script>", "<img src=\"/img/暖.png\">"),
                teaser("Plain", "", "")));
        assertEquals(
                "<ul class=\"teasers\"><li><a href=\"/goods/kettle.html\"><img src=\"/img/%E6%9A%96.png\" alt=\"\">"
                        + "<span>&lt;b&gt;Kettle &amp; pot&lt;/b&gt;</span></a><p>&lt;script&gt;x&lt;/script&gt;</p></li>"
                        + "<li><a href=\"/goods/kettle.html\"><span>Plain</span></a></li></ul>",
                list);
        assertEquals(list, SanitisingPolicy.CURRENT.sanitise(list).html());
        assertEquals("", Teaser.list(List.of()));
    }

    @Test
    void aChoiceIsALabelOrPickedPages() {
        assertEquals(new Typed.Fine(Choice.labelled(new Label("seasonal"))), Choice.typed(" seasonal ", "\n"));
        assertEquals(
                new Typed.Fine(Choice.of(List.of(KETTLE, PagePath.ROOT))),
                Choice.typed("", " /goods/kettle.html \n\n/\n/goods/kettle.html"));
        assertInstanceOf(Typed.NotOne.class, Choice.typed("", ""));
        assertInstanceOf(Typed.NotOne.class, Choice.typed("seasonal", "/"));
        assertEquals(new Typed.NoLabel("a,b"), Choice.typed("a,b", ""));
        assertEquals(new Typed.NoPath("goods"), Choice.typed("", "/\ngoods"));
        assertEquals(new Typed.NoPath("/.slot/footer/ja"), Choice.typed("", "/.slot/footer/ja"));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= Choice.MOST; i++) {
            many.append("/").append(i).append(".html\n");
        }
        assertEquals(new Typed.TooMany(Choice.MOST + 1), Choice.typed("", many.toString()));
        assertThrows(IllegalArgumentException.class, () -> Choice.of(List.of()));
    }

    @Test
    void aPageRemembersItsChoice() {
        Choice picked = Choice.of(List.of(KETTLE, PagePath.ROOT));
        assertEquals(picked, new TeaserPage(7, picked).choice());
        Choice labelled = Choice.labelled(new Label("seasonal"));
        assertEquals(labelled, new TeaserPage(7, labelled).choice());
    }
}
