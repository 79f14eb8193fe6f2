package org.noren.site;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.noren.house.Arrows;
import org.noren.house.HouseRules;

/** This module keeps the rules of the house. */
class HouseTest {
    private static final JavaClasses SITE = HouseRules.classesOf("org.noren.site");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.all().forEach(rule -> rule.check(SITE));
    }

    @Test
    void the_arrows_between_features_hold() {
        Arrows.below("org.noren.site")
                .from("settings")
                .from("store", "settings")
                .from("content", "store", "settings")
                .from("published", "content", "store", "settings")
                .from("doors", "settings")
                .from("office", "settings", "doors")
                .from("editing", "published", "content", "serving", "importing", "office", "settings")
                .from("link", "settings", "doors")
                .from("importing", "content", "settings", "doors", "office")
                .from("serving", "published", "content", "store", "settings", "doors")
                .from("watch", "settings")
                .rules()
                .forEach(rule -> rule.check(SITE));
    }
}
