package org.noren.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Rules that hold in every module. */
public final class HouseRules {
    /**
     * Packages named by technology: adapters, on which no core depends; and {@code web}, where an archive puts its
     * doors together.
     */
    private static final Set<String> DRAWERS = Set.of(
            "jpa", "jms", "ejb", "timer", "rest", "http", "faces", "jmx", "elytron", "lucene", "mail", "metrics",
            "web");

    private static final String[] CRYPTOGRAPHY = {
        "java.security.MessageDigest",
        "java.security.Signature",
        "java.security.KeyFactory",
        "java.security.KeyPairGenerator",
        "java.security.KeyStore",
        "java.security.PrivateKey"
    };

    private static final Set<String> BEANS = Set.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.SessionScoped",
            "jakarta.faces.view.ViewScoped",
            "jakarta.ejb.Singleton",
            "jakarta.ejb.Stateless");

    private HouseRules() {}

    /** All of them, for a test that checks a module as a whole. */
    public static List<ArchRule> all() {
        return List.of(
                coreKnowsNoDrawer(),
                entityManagerOnlyInJpa(),
                cryptographyOnlyInSeal(),
                timeOnlyFromTheClock(),
                nothingThatRunsWhatItReads(),
                fieldsOfBeansOnlyFromWithin(),
                noPackageNamedByNothing());
    }

    /** The classes of packages, without their tests. */
    public static JavaClasses classesOf(String... packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
    }

    public static ArchRule coreKnowsNoDrawer() {
        return noClasses()
                .that(describe("are in no drawer", type -> !inDrawer(type)))
                .should()
                .dependOnClassesThat(describe("are in a drawer of ours", type -> inDrawer(type) && isOurs(type)))
                .because("a feature's core can be read, tested and changed without its technology");
    }

    public static ArchRule entityManagerOnlyInJpa() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..jpa..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .because("what is asked of the database stands behind a port named by the question");
    }

    public static ArchRule cryptographyOnlyInSeal() {
        var engines = DescribedPredicate.<JavaClass>describe(
                "do cryptography",
                type -> type.getPackageName().startsWith("javax.crypto")
                        || Set.of(CRYPTOGRAPHY).contains(type.getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackage("..shared.seal..")
                .should()
                .dependOnClassesThat(engines)
                .because("signing, hashing and keys are reviewed in one place");
    }

    public static ArchRule timeOnlyFromTheClock() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("ClockProducer")
                .should()
                .accessTargetWhere(describe("asks the machine for the time", HouseRules::asksTheMachine))
                .because("time comes from the injected Clock, so that trials and tests can move it");
    }

    public static ArchRule nothingThatRunsWhatItReads() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.ObjectInputStream|jakarta\\.jms\\.ObjectMessage|jakarta\\.el\\.ExpressionFactory")
                .because("what came from elsewhere is data and never runs (M4)");
    }

    /** What is injected is the container's proxy of a bean, whose own fields are empty. */
    public static ArchRule fieldsOfBeansOnlyFromWithin() {
        return noClasses()
                .should()
                .accessFieldWhere(describe("is a field of another bean", HouseRules::entersAnotherBean))
                .because("the bean's container answers calls only; its fields seem null from outside");
    }

    public static ArchRule noPackageNamedByNothing() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..service..", "..impl..")
                .because("packages carry the words of the requirements");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        var bare = access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().isEmpty();
        var now = name.equals("now") && owner.startsWith("java.time.") && bare;
        var system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        var clock = owner.equals("java.time.Clock") && name.startsWith("system");
        var date = owner.equals("java.util.Date") && bare && name.equals("<init>");
        return now || system || clock || date;
    }

    private static boolean entersAnotherBean(JavaFieldAccess access) {
        JavaClass bean = access.getTargetOwner();
        JavaClass visitor = access.getOriginOwner();
        boolean within =
                visitor.isAssignableTo(bean.getName()) || visitor.getName().startsWith(bean.getName() + "$");
        boolean constant = access.getTarget()
                .resolveMember()
                .map(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .orElse(false);
        return !within && !constant && BEANS.stream().anyMatch(bean::isAnnotatedWith);
    }

    private static boolean inDrawer(JavaClass type) {
        var packageName = type.getPackageName();
        return DRAWERS.contains(packageName.substring(packageName.lastIndexOf('.') + 1));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.noren.");
    }
}
