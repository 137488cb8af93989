package heed;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import heed.platform.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The part of STYLE.md that a machine can check. Each rule names a sample that breaks it, and is seen to catch it. */
class ArchitectureTest {

    private static final JavaClasses HEED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/heed/templates/"))
            .importPackages("heed");

    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages("heed.samples");

    private static final String PLUMBING =
            ".*(Manager|Helper|Utils?|Impl|Dto|DTO|Data|Info|Processor|Handler|Service|Repository)";

    /** A rule and the sample that breaks it. */
    record Rule(ArchRule rule, String sample) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        noFields()
                                .should()
                                .beAnnotatedWith(Autowired.class)
                                .because("what a class needs is said by its constructor"),
                        "FieldInjection"),
                new Rule(
                        classes()
                                .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(
                                        callMethodWhere(readsTheWallClock())))
                                .because("time comes from an injected Clock, so that a test can choose it"),
                        "OwnClock"),
                new Rule(
                        noClasses()
                                .that(not(namedLikeRows()))
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(JdbcClient.class)
                                .because("SQL lives in the classes that are the rows, named by a plural noun"),
                        "StoreLetter"),
                new Rule(
                        noClasses()
                                .that(metaAnnotatedWith(Controller.class))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                                .because("a controller asks rows and verbs"),
                        "LetterController"),
                new Rule(
                        classes()
                                .that(metaAnnotatedWith(Controller.class))
                                .should()
                                .notBePublic()
                                .because("public means published to other modules"),
                        "OpenController"),
                new Rule(
                        noClasses()
                                .should()
                                .haveNameMatching(PLUMBING)
                                .because("a name says what it is to the reader, not to the framework"),
                        "LetterManager"),
                new Rule(
                        noMethods()
                                .that(ofItsOwnTransaction())
                                .should()
                                .beDeclaredInClassesThat(resideInAPackage("heed.."))
                                .because(
                                        "a change is @Atomic: one transaction, and again when the database asks for it"),
                        "PlainTransaction"),
                new Rule(
                        noClasses()
                                .that(resideInAPackage("heed..pages.."))
                                .should()
                                .dependOnClassesThat(resideInAPackage("heed..")
                                        .and(not(resideInAnyPackage("heed..pages..", "heed.web"))
                                                .and(not(equivalentTo(Fault.class)))))
                                .because(
                                        "a page is made of words, numbers and times, and of what the frame lends it; no domain type leaks"),
                        "LeakyPage"),
                new Rule(
                        noClasses()
                                .that(resideInAPackage("heed..conversations"))
                                .should()
                                .dependOnClassesThat(resideInAPackage("heed..conversations.(*)..")
                                        .and(not(resideInAPackage("heed..pages.."))))
                                .because(
                                        "what is nested stands on its parent and can be taken out; the parent asks by its own interfaces"),
                        "KnowsBelow"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void heed_keeps(Rule rule) {
        rule.rule().allowEmptyShould(true).check(HEED);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_breach_is_seen(Rule rule) {
        assertThat(rule.rule().evaluate(SAMPLES).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(breach -> breach.contains(rule.sample()));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
        return DescribedPredicate.describe(
                "reads the wall clock",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isAssignableTo(java.time.InstantSource.class)));
    }

    /** Joining the caller's transaction is another matter. */
    private static DescribedPredicate<JavaMethod> ofItsOwnTransaction() {
        return DescribedPredicate.describe(
                "begin a transaction by @Transactional",
                method -> method.tryGetAnnotationOfType(Transactional.class)
                        .filter(found -> found.propagation() != Propagation.MANDATORY)
                        .isPresent());
    }

    private static DescribedPredicate<JavaClass> namedLikeRows() {
        return DescribedPredicate.describe("named by a plural noun", ArchitectureTest::plural);
    }

    private static boolean plural(JavaClass type) {
        return type.getSimpleName().endsWith("s")
                || type.getSimpleName().endsWith("People")
                || type.getEnclosingClass().map(ArchitectureTest::plural).orElse(false);
    }
}
