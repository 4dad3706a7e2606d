package org.yinghuo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What the packages may know of each other and of the world. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yinghuo");

    @Test
    void theModelKnowsOnlyTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("org.yinghuo.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.yinghuo.model"));
    }

    @Test
    void packagesKnowOnlyWhatTheDesignLetsThem() {
        forbid("sheet", "ingest", "reconcile", "aggregate", "report", "store", "job");
        forbid("ingest", "reconcile", "aggregate", "report", "store", "job");
        forbid("reconcile", "sheet", "ingest", "aggregate", "report", "store", "job");
        forbid("aggregate", "sheet", "ingest", "report", "store", "job");
        forbid("report", "ingest", "job");
        forbid("store", "sheet", "ingest", "reconcile", "aggregate", "report", "job");
    }

    @Test
    void packagesFormNoCircle() {
        check(slices().matching("org.yinghuo.(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyTheJobKnowsSpring() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yinghuo.job")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    }

    @Test
    void onlyTheStoreKnowsSql() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.yinghuo.store", "org.yinghuo.job")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.hsqldb.."));
    }

    @Test
    void onlySheetsAndReportsKnowTheFormatsOfSpreadsheets() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.yinghuo.sheet", "org.yinghuo.report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv.."));
    }

    @Test
    void onlyTheJobReadsAClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yinghuo.job")
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
    void noDateIsAnOldDateAndNoMoneyAFloatingOne() {
        // POI hands out an .xls file's time of change as one.
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yinghuo.sheet")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date"));
        check(noClasses()
                .that()
                .resideInAnyPackage("org.yinghuo.model", "org.yinghuo.reconcile", "org.yinghuo.aggregate")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Double"));
    }

    private static void forbid(String from, String... to) {
        for (String target : to) {
            check(noClasses()
                    .that()
                    .resideInAPackage("org.yinghuo." + from)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.yinghuo." + target));
        }
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
