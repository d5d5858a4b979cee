package io.rapport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rapport.engine.EngineClock;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The house rules that bytecode can show. What only the source shows is in {@link SourceTest}. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.rapport");

    /** The rooms that talk to the engine; all others would not notice another one. */
    private static final String[] ENGINE_SPEAKERS = {
        "io.rapport.engine..",
        "io.rapport.access..",
        "io.rapport.*.process",
        "io.rapport.request.work",
        "io.rapport.request.watch",
        "io.rapport.request.load",
        "io.rapport.request.expectation",
        "io.rapport.privacy.restriction",
        "io.rapport.workbench..",
        "io.rapport.cockpit..",
        "io.rapport.modeling..",
        "io.rapport.rehearsal..",
        "io.rapport.demo.."
    };

    private static final String[] TIME_MOVERS = {"io.rapport.engine..", "io.rapport.rehearsal..", "io.rapport.demo.."};

    @Test
    void each_room_depends_only_on_rooms_it_names_and_never_in_a_circle() {
        ApplicationModules.of(Rapport.class).verify();
    }

    @Test
    void only_the_engine_facing_rooms_know_camunda() {
        noClasses()
                .that(resideOutsideOfPackages(ENGINE_SPEAKERS))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a room speaks to the engine in its process package, so that its rules outlive the engine")
                .check(OURS);
    }

    @Test
    void collaborators_come_through_the_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(OURS);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rapport.engine..")
                .should()
                .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsTheMachinesClock))
                .because("the engine's clock is the one clock; timers, records and tests must agree")
                .check(OURS);
    }

    @Test
    void dates_of_the_old_kind_stay_at_the_engine() {
        noClasses()
                .that(resideOutsideOfPackages(ENGINE_SPEAKERS))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .because("java.time says what it means; only the engine's own API still asks for Date")
                .check(OURS);
    }

    @Test
    void only_a_rehearsal_the_demo_and_tests_move_time() {
        noClasses()
                .that(resideOutsideOfPackages(TIME_MOVERS))
                .should()
                .accessTargetWhere(describe("moves or releases the engine's clock", ArchitectureTest::movesTime))
                .because("in production the engine's clock is the machine's")
                .check(OURS);
    }

    @Test
    void nobody_moves_time_behind_the_clocks_back() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rapport.engine..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ClockUtil.class)
                .check(OURS);
    }

    @Test
    void packages_are_named_after_what_they_are_for() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dto..", "..helper..")
                .check(OURS);
    }

    @Test
    void packages_are_at_most_two_below_the_base() {
        noClasses().should().resideInAPackage("io.rapport.*.*.*..").check(OURS);
    }

    @Test
    void refusals_are_named_as_sentences() {
        noClasses()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .haveSimpleNameEndingWith("Exception")
                .because("AlreadyDecided says more than AlreadyDecidedException")
                .check(OURS);
    }

    @Test
    void controllers_are_package_private_in_web() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("io.rapport.*.web")
                .check(OURS);
    }

    @Test
    void delegates_are_package_private() {
        classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void nobody_keeps_a_connection_by_streaming_rows() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(OURS);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
                .filteredOn(room -> !room.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .as("packages without @NullMarked in their package-info.java")
                .isEmpty();
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.isAssignableTo(Temporal.class) && name.equals("now") && !takesAClock(access)
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class)
                        && access.getTarget().getFullName().endsWith(".<init>()");
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("(" + Clock.class.getName() + ")");
    }

    private static boolean movesTime(JavaAccess<?> access) {
        var name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(EngineClock.class)
                && (name.equals("moveTo") || name.equals("release"));
    }
}
