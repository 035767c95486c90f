package io.hyperherd.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of the house; see the decision record on it. */
class ArchitectureTest {

    private static final String[] API = {
        "java..", "org.jspecify..", "io.hyperherd", "io.hyperherd.value", "io.hyperherd.scheduler"
    };

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.hyperherd");

    @Test
    void theHouseIsSeenAtAll() {
        ArchRule rooms = classes()
                .that(resideInAPackage("io.hyperherd.core.reconcile"))
                .should()
                .bePublic()
                .orShould()
                .bePackagePrivate();
        rooms.check(HOUSE);
    }

    @ParameterizedTest(name = "{0} uses only the API and {1}")
    @CsvSource({
        "io.hyperherd, io.hyperherd.spi",
        "io.hyperherd.value, ''",
        "io.hyperherd.scheduler, ''",
        "io.hyperherd.core.json.., com.fasterxml.jackson..",
        "io.hyperherd.core.space.., io.hyperherd.core.space..;io.hyperherd.core.json",
        "io.hyperherd.core.config.., io.hyperherd.core.config..;io.hyperherd.core.space..;org.yaml.snakeyaml..",
        "io.hyperherd.core.workspace.., io.hyperherd.core.workspace..;io.hyperherd.core.json;io.hyperherd.core.space",
        "io.hyperherd.core.reconcile.., io.hyperherd.core.reconcile..;io.hyperherd.core.space",
        "io.hyperherd.core.trial.., io.hyperherd.core.trial..;io.hyperherd.core.json;io.hyperherd.core.workspace",
        "io.hyperherd.core.local.., io.hyperherd.core.local..",
        "io.hyperherd.core.document.., io.hyperherd.core.document..;io.hyperherd.core.json",
        "io.hyperherd.slurm.., io.hyperherd.slurm..",
        "io.hyperherd.cli.., io.hyperherd.cli..;io.hyperherd.core.document;org.apache.commons.cli.."
    })
    void eachRoomUsesOnlyWhatItMay(String room, String others) {
        List<String> allowed = new ArrayList<>(List.of(API));
        allowed.add(room);
        for (String other : others.split(";")) {
            if (!other.isBlank()) {
                allowed.add(other.strip());
            }
        }
        classes()
                .that(resideInAPackage(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .check(HOUSE);
    }

    @Test
    void processesAreStartedByTheSchedulersOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.hyperherd.core.local..", "io.hyperherd.slurm..", "io.hyperherd.cli..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(HOUSE);
    }

    @Test
    void theLibraryNeverPrintsAndNobodyUsesJavaUtilLogging() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.hyperherd.cli..", "io.hyperherd.core.local..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(HOUSE);
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("io.hyperherd.(core|slurm|cli).(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }
}
