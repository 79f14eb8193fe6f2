package org.noren.partner.shopfront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.page.Menu;
import org.noren.shared.page.PagePath;
import org.noren.site.serving.MenuOrder.Parts;

class AMenuArrangedByHandTest {
    private List<Place> places = new ArrayList<>();
    private Arranging rights = Arranging.HIDE;
    private Parts parts = parts("/goods/ /care/ /shops/", "/sapporo/ /winter/");

    @Test
    void beforeAnybodyArrangesItTheMainSitesEntriesComeFirst() {
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /winter/", menu());
    }

    @Test
    void anEntryChangesPlacesWithItsNeighbourWhoseverItIs() {
        move("/sapporo/", -1);
        assertEquals("/goods/ /care/ /sapporo/ /shops/ /winter/", menu());
        move("/goods/", 1);
        assertEquals("/care/ /goods/ /sapporo/ /shops/ /winter/", menu());
        move("/care/", -1);
        move("/winter/", 1);
        assertEquals("/care/ /goods/ /sapporo/ /shops/ /winter/", menu(), "the ends are the ends");
        assertFalse(line("/care/").up());
        assertTrue(line("/care/").down());
        assertFalse(line("/winter/").down());
    }

    @Test
    void whatAReleaseBringsStandsBehindTheEntryThatItFollowsAtTheMainSite() {
        move("/sapporo/", -1);
        move("/sapporo/", -1);
        assertEquals("/goods/ /sapporo/ /care/ /shops/ /winter/", menu());
        parts = parts("/new/ /goods/ /gifts/ /care/ /shops/ /help/", "/sapporo/ /winter/ /fair/");
        assertEquals("/new/ /goods/ /gifts/ /sapporo/ /care/ /shops/ /help/ /winter/ /fair/", menu());
    }

    @Test
    void whatAReleaseTakesAwayIsAtItsPlaceAgainWhenItComesBack() {
        move("/shops/", -1);
        move("/shops/", -1);
        assertEquals("/shops/ /goods/ /care/ /sapporo/ /winter/", menu());
        show("/care/", false);
        parts = parts("/goods/", "/sapporo/ /winter/");
        assertEquals("/goods/ /sapporo/ /winter/", menu());
        move("/winter/", -1);
        assertEquals("/goods/ /winter/ /sapporo/", menu());
        parts = parts("/goods/ /care/ /shops/", "/sapporo/ /winter/");
        assertEquals("/shops/ /goods/ /winter/ /sapporo/", menu());
        assertTrue(line("/care/").hidden(), "and left out as before");
    }

    @Test
    void anEntryIsLeftOutAndLetInAgainAtItsPlace() {
        show("/care/", false);
        show("/sapporo/", false);
        assertEquals("/goods/ /shops/ /winter/", menu());
        show("/care/", true);
        assertEquals("/goods/ /care/ /shops/ /winter/", menu());
    }

    @Test
    void aPageOfOnesOwnIsLetInThatHadNoPlaceByItself() {
        show("/letter.html", true);
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /winter/ /letter.html", menu());
        move("/letter.html", -1);
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /letter.html /winter/", menu());
        show("/letter.html", false);
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /winter/", menu());
        show("/nobodys.html", true);
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /winter/", menu(), "no such page");
    }

    @Test
    void whoMayOrderMayNotLeaveOutLentEntries() {
        rights = Arranging.ORDER;
        show("/care/", false);
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /winter/", menu());
        assertFalse(line("/care/").mayHide());
        show("/winter/", false);
        move("/sapporo/", -1);
        assertEquals("/goods/ /care/ /sapporo/ /shops/", menu());
    }

    @Test
    void whoMayArrangeOnlyTheirOwnLeavesLentEntriesInFront() {
        rights = Arranging.OWN;
        move("/winter/", -1);
        move("/care/", -1);
        show("/care/", false);
        assertEquals("/goods/ /care/ /shops/ /winter/ /sapporo/", menu());
        move("/winter/", -1);
        assertEquals("/goods/ /care/ /shops/ /winter/ /sapporo/", menu());
        assertFalse(line("/winter/").up());
        show("/sapporo/", false);
        assertEquals("/goods/ /care/ /shops/ /winter/", menu());
    }

    @Test
    void whatWasAllowedIsKeptWhenTheContractTakesItBackAndCountsWhenItIsGivenAgain() {
        move("/sapporo/", -1);
        show("/care/", false);
        assertEquals("/goods/ /sapporo/ /shops/ /winter/", menu());
        rights = Arranging.OWN;
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /winter/", menu());
        rights = Arranging.HIDE;
        assertEquals("/goods/ /sapporo/ /shops/ /winter/", menu());
    }

    @Test
    void languagesAreArrangedEachForItself() {
        move("/sapporo/", -1);
        String english = new MenuArrangement(places, rights)
                .arrange("en", parts).stream().map(item -> item.path().value()).collect(Collectors.joining(" "));
        assertEquals("/goods/ /care/ /shops/ /sapporo/ /winter/", english);
    }

    private void move(String path, int by) {
        places = new ArrayList<>(new MenuArrangement(places, rights).moved("ja", parts, PagePath.of(path), by));
    }

    private void show(String path, boolean shown) {
        places = new ArrayList<>(new MenuArrangement(places, rights).shown("ja", parts, PagePath.of(path), !shown));
    }

    private String menu() {
        return new MenuArrangement(places, rights)
                .arrange("ja", parts).stream().map(item -> item.path().value()).collect(Collectors.joining(" "));
    }

    private MenuArrangement.Line line(String path) {
        return new MenuArrangement(places, rights)
                .lines("ja", parts).stream()
                        .filter(line -> line.item().path().value().equals(path))
                        .findFirst()
                        .orElseThrow();
    }

    static Parts parts(String inherited, String own) {
        return new Parts(
                items(inherited),
                items(own),
                path -> path.value().equals("/letter.html")
                        ? Optional.of(new Menu.Item(path, "letter"))
                        : Optional.empty());
    }

    private static List<Menu.Item> items(String paths) {
        return Arrays.stream(paths.split(" "))
                .map(path -> new Menu.Item(PagePath.of(path), "to " + path))
                .toList();
    }
}
