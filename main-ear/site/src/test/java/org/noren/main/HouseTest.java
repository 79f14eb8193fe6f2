package org.noren.main;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.noren.house.Arrows;
import org.noren.house.HouseRules;

/** This module keeps the rules of the house. */
class HouseTest {
    private static final JavaClasses MAIN = HouseRules.classesOf("org.noren.main");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.all().forEach(rule -> rule.check(MAIN));
    }

    @Test
    void the_arrows_between_features_hold_and_nobody_knows_watch() {
        Arrows.below("org.noren.main")
                .from("jpa")
                .from("partnership")
                .from("variants", "partnership")
                .from("publishing", "partnership", "variants")
                .from("joining", "partnership", "publishing")
                .from("scheduling", "partnership", "publishing")
                .from("slots", "scheduling", "publishing")
                .from("teasers", "partnership")
                .from("rings", "partnership", "publishing")
                .from("operators", "partnership", "publishing")
                .from("serving", "publishing")
                .from("retention", "publishing")
                .from("health")
                .from("watch", "health", "publishing", "partnership", "serving")
                .rules()
                .forEach(rule -> rule.check(MAIN));
    }
}
