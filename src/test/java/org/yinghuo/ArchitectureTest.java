package org.yinghuo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the packages may know of each other and of the world. */
class ArchitectureTest {

    private static final String ROOT = "org.yinghuo.";

    /** The most files of one package that a person can still hold in mind. */
    private static final int MOST_CLASSES = 45;

    /** From the ground up: a package knows only what stands before it in this list, and of that only what {@link #FORBIDDEN} leaves. */
    private static final List<String> FLOORS = List.of(
            "model",
            "words",
            "words.names",
            "words.time",
            "words.lines",
            "words.filing",
            "words.han",
            "sheet",
            "sheet.receipts",
            "store",
            "ingest.layout",
            "ingest.seeds",
            "ingest.kinds",
            "ingest.statements",
            "ingest.totals",
            "ingest.entries",
            "ingest.reading",
            "reconcile.books",
            "reconcile.copies",
            "reconcile.people",
            "reconcile.settle",
            "reconcile",
            "aggregate.lines",
            "aggregate.late",
            "aggregate",
            "report.edition",
            "report.data",
            "report.workbook",
            "report.page",
            "report.document",
            "report.publish",
            "job.cluster",
            "job");

    /** What a package must not know although it stands on a lower floor. */
    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "ingest", List.of("store"),
            "reconcile", List.of("sheet", "store", "ingest"),
            "aggregate", List.of("sheet", "store", "ingest"),
            "report", List.of("ingest"),
            "store", List.of("sheet", "words"));

    /** The searches count their steps, of which there may be more than a long holds; no step is money. */
    private static final List<String> SEARCHES = List.of("StepLimit", "ReachableTotals", "SubsetSum", "TwoHalves");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yinghuo");

    @Test
    void everyPackageHasItsFloor() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        FLOORS.stream().map(floor -> ROOT + floor).toList());
    }

    @TestFactory
    List<DynamicTest> noPackageKnowsWhatStandsAboveIt() {
        var tests = new ArrayList<DynamicTest>();
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            String[] above = FLOORS.subList(floor + 1, FLOORS.size()).stream()
                    .map(name -> ROOT + name)
                    .toArray(String[]::new);
            String here = FLOORS.get(floor);
            tests.add(DynamicTest.dynamicTest(
                    here,
                    () -> check(noClasses()
                            .that()
                            .resideInAPackage(ROOT + here)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above))));
        }
        return tests;
    }

    @Test
    void packagesKnowOnlyWhatTheDesignLetsThem() {
        FORBIDDEN.forEach((from, unknown) -> {
            for (String to : unknown) {
                check(noClasses()
                        .that()
                        .resideInAPackage(ROOT + from + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + to + ".."));
            }
        });
    }

    @Test
    void theModelKnowsOnlyTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("org.yinghuo.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.yinghuo.model.."));
    }

    @Test
    void packagesFormNoCircle() {
        check(slices().matching("org.yinghuo.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyTheJobKnowsSpring() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yinghuo.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    }

    @Test
    void theClusterKnowsNothingOfWhatIsShared() {
        check(noClasses()
                .that()
                .resideInAPackage("org.yinghuo.job.cluster..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.yinghuo..")
                        .and(DescribedPredicate.not(resideInAPackage("org.yinghuo.job.cluster..")))));
    }

    @Test
    void onlyTheClusterKnowsTheBroker() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yinghuo.job.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.jms..",
                        "org.apache.activemq..",
                        "org.postgresql..",
                        "org.springframework.integration..",
                        "org.springframework.messaging.."));
    }

    @Test
    void onlyTheStoreKnowsSql() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.yinghuo.store..", "org.yinghuo.job..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.hsqldb.."));
    }

    @Test
    void onlySheetsAndReportsKnowTheFormatsOfSpreadsheets() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.yinghuo.sheet..", "org.yinghuo.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv.."));
    }

    @Test
    void onlyTheJobReadsAClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yinghuo.job..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void noDateIsAnOldDate() {
        // POI hands out an .xls file's time of change as one.
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yinghuo.sheet..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date"));
    }

    @Test
    void noMoneyIsAFloatingPointNumber() {
        DescribedPredicate<JavaClass> books = resideInAPackage("org.yinghuo.model..")
                .or(resideInAPackage("org.yinghuo.reconcile.."))
                .or(resideInAPackage("org.yinghuo.aggregate.."));
        List<String> floating = CLASSES.stream()
                .filter(books)
                .filter(type -> !SEARCHES.contains(type.getSimpleName()))
                .flatMap(type -> java.util.stream.Stream.concat(
                        type.getFields().stream()
                                .filter(field -> isFloating(field.getRawType()))
                                .map(field -> field.getFullName()),
                        type.getCodeUnits().stream()
                                .filter(code -> isFloating(code.getRawReturnType())
                                        || code.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating))
                                .map(code -> code.getFullName())))
                .sorted()
                .toList();

        assertThat(floating).isEmpty();
    }

    private static boolean isFloating(JavaClass type) {
        return List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    @Test
    void noPackageIsAHall() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    void noSimpleNameMeansTwoThings() {
        Map<String, List<String>> bearers = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(bearers.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    /** A rule that finds nothing to look at fails: a package that moved away must not leave its rules behind. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES);
    }
}
