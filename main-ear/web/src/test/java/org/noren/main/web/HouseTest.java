package org.noren.main.web;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.noren.house.HouseRules;

/** The doors of the main site keep the rules of the house. */
class HouseTest {
    private static final JavaClasses DOORS = HouseRules.classesOf("org.noren.main.web");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.all().forEach(rule -> rule.allowEmptyShould(true).check(DOORS));
    }
}
