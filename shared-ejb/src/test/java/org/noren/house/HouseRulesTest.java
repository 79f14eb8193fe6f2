package org.noren.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is seen to catch its offender, to let the righteous pass, and to hold in this module. */
class HouseRulesTest {
    private static final String OFFENDERS = "org.noren.house.offender";
    private static final JavaClasses ALL = new ClassFileImporter().importPackages(OFFENDERS);

    static Stream<Arguments> offenders() {
        return Stream.of(
                Arguments.of("goods.KnowsItsDrawer", HouseRules.coreKnowsNoDrawer()),
                Arguments.of("goods.AsksTheDatabase", HouseRules.entityManagerOnlyInJpa()),
                Arguments.of("goods.HashesByItself", HouseRules.cryptographyOnlyInSeal()),
                Arguments.of("goods.LooksAtTheWall", HouseRules.timeOnlyFromTheClock()),
                Arguments.of("goods.CountsMillis", HouseRules.timeOnlyFromTheClock()),
                Arguments.of("goods.RunsWhatItReads", HouseRules.nothingThatRunsWhatItReads()),
                Arguments.of("goods.ReachesIntoABean", HouseRules.fieldsOfBeansOnlyFromWithin()),
                Arguments.of("util.Things", HouseRules.noPackageNamedByNothing()));
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void a_rule_catches_its_offender(String offender, ArchRule rule) {
        var caught = assertThrows(AssertionError.class, () -> rule.check(ALL));

        assertTrue(caught.getMessage().contains(OFFENDERS + "." + offender), caught.getMessage());
    }

    @Test
    void no_rule_catches_the_righteous() {
        for (var rule : HouseRules.all()) {
            var text =
                    rule.allowEmptyShould(true).evaluate(ALL).getFailureReport().toString();
            assertTrue(!text.contains("Righteous"), text);
        }
    }

    @Test
    void an_arrow_against_the_direction_is_caught_and_one_along_it_passes() {
        var site = new ClassFileImporter().importPackages(OFFENDERS + ".site");
        var arrows = Arrows.below(OFFENDERS + ".site").from("settings").from("store", "settings");
        var caught = new StringBuilder();

        for (var rule : arrows.from("content", "store").rules()) {
            caught.append(rule.evaluate(site).getFailureReport());
        }

        assertTrue(caught.toString().contains("KnowsTheStore"), caught.toString());
        assertTrue(!caught.toString().contains("Book"), caught.toString());
    }

    @Test
    void a_feature_that_was_given_no_arrows_is_caught() {
        var site = new ClassFileImporter().importPackages(OFFENDERS + ".site.content");
        var arrows = Arrows.below(OFFENDERS + ".site").from("settings").from("store");

        assertThrows(AssertionError.class, () -> arrows.rules().forEach(rule -> rule.check(site)));
    }

    @Test
    void this_module_keeps_the_rules() {
        var shared = HouseRules.classesOf("org.noren.shared");
        var arrows = Arrows.below("org.noren.shared")
                .from("seal")
                .from("page", "seal")
                .from("peer", "seal")
                .from("edition", "seal", "page")
                .from("link", "seal", "edition", "page", "peer");

        assertDoesNotThrow(() -> HouseRules.all().forEach(rule -> rule.check(shared)));
        assertDoesNotThrow(() -> arrows.rules().forEach(rule -> rule.check(shared)));
    }
}
