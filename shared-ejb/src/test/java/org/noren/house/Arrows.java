package org.noren.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which features below one package may know which others. A feature that is not named may not be there, so that a new
 * one is given its arrows when it is born.
 */
public final class Arrows {
    private final String root;
    private final Map<String, Set<String>> known = new LinkedHashMap<>();

    private Arrows(String root) {
        this.root = root;
    }

    public static Arrows below(String root) {
        return new Arrows(root);
    }

    public Arrows from(String feature, String... others) {
        known.put(feature, Set.of(others));
        return this;
    }

    public List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        known.forEach((feature, others) -> rules.add(noClasses()
                .that(describe("are in " + feature, type -> feature.equals(featureOf(type))))
                .should()
                .dependOnClassesThat(
                        describe("are in a feature other than " + others, type -> isStranger(type, feature, others)))
                .because("the arrows between features have no cycles")
                .allowEmptyShould(true)));
        rules.add(noClasses()
                .should(be(describe("in a feature without arrows", type -> isUnknown(type))))
                .because("a new feature is given its arrows when it is born"));
        return rules;
    }

    private boolean isUnknown(JavaClass type) {
        var feature = featureOf(type);
        return !feature.isEmpty() && !known.containsKey(feature);
    }

    private boolean isStranger(JavaClass type, String feature, Set<String> others) {
        var other = featureOf(type);
        return !other.isEmpty() && !other.equals(feature) && !others.contains(other);
    }

    /** The first name below the root; empty for what lies elsewhere. */
    private String featureOf(JavaClass type) {
        var packageName = type.getPackageName();
        if (!packageName.startsWith(root + ".")) {
            return "";
        }
        var below = packageName.substring(root.length() + 1);
        var dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
