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
                .from("content", "retention", "store", "settings")
                .from("published", "content", "store", "settings")
                .from("doors", "trace", "settings")
                .from("office", "retention", "trace", "settings", "doors")
                .from("people", "post", "office", "settings")
                .from("post", "console", "office", "settings")
                .from(
                        "editing",
                        "published",
                        "content",
                        "serving",
                        "searching",
                        "importing",
                        "doors",
                        "office",
                        "settings")
                .from("assets", "editing", "content", "serving", "office", "settings")
                .from("link", "settings", "doors", "console", "trace")
                .from("importing", "content", "settings", "doors", "office")
                .from("searching", "serving")
                .from("serving", "trace", "console", "published", "content", "store", "settings", "doors")
                .from("console")
                .from("watch", "console", "settings", "office", "link", "serving", "post")
                .from("retention", "store", "settings")
                .from("trace")
                .rules()
                .forEach(rule -> rule.check(SITE));
    }
}
