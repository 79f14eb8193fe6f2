package org.noren.partner;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.noren.house.Arrows;
import org.noren.house.HouseRules;

/** This module keeps the rules of the house. */
class HouseTest {
    private static final JavaClasses PARTNER = HouseRules.classesOf("org.noren.partner");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.all().forEach(rule -> rule.check(PARTNER));
    }

    @Test
    void the_arrows_between_features_hold() {
        Arrows.below("org.noren.partner")
                .from("jpa")
                .from("intake")
                .from("blocks", "intake")
                .from("confirming", "intake", "serving", "blocks")
                .from("approving", "intake")
                .from("shopfront", "intake")
                .from("sisters", "intake")
                .from("timetable")
                .from("serving", "intake", "shopfront", "blocks")
                .from("watch", "intake", "serving")
                .from("web", "intake", "confirming", "serving", "blocks")
                .rules()
                .forEach(rule -> rule.check(PARTNER));
    }
}
