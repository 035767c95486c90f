package io.hyperherd.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hyperherd.stability.Api;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows of the house; see the decision record on it. */
class ArchitectureTest {

    private static final String JDK = "java..";
    private static final String[] API = {
        "org.jspecify..", "io.hyperherd", "io.hyperherd.value", "io.hyperherd.scheduler", "io.hyperherd.stability"
    };

    /** What a sub-command may use. */
    private static final String[] COMMAND = {
        "io.hyperherd.cli.command",
        "io.hyperherd.cli.line",
        "io.hyperherd.cli.progress",
        "io.hyperherd.cli.terminal",
        "io.hyperherd.core.document",
        "org.apache.commons.cli.."
    };

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.hyperherd");

    /** Every package, and what it may use besides itself, the API and the JDK. */
    private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

    static {
        room("io.hyperherd", "io.hyperherd.spi", "io.hyperherd.spelling");
        room("io.hyperherd.value");
        room("io.hyperherd.scheduler");
        room("io.hyperherd.spelling");
        room("io.hyperherd.spi");
        room("io.hyperherd.stability");
        room("io.hyperherd.core", "io.hyperherd.spi", "io.hyperherd.core.*");
        room(
                "io.hyperherd.core.config",
                "io.hyperherd.core.config.yaml",
                "io.hyperherd.core.space.expression",
                "io.hyperherd.spelling");
        room("io.hyperherd.core.bulk");
        room("io.hyperherd.core.config.yaml", "org.yaml.snakeyaml..");
        room(
                "io.hyperherd.core.document",
                "io.hyperherd.core.bulk",
                "io.hyperherd.core.json",
                "io.hyperherd.core.shape");
        room("io.hyperherd.core.doctor", "io.hyperherd.core.json", "io.hyperherd.core.space");
        room("io.hyperherd.core.event");
        room("io.hyperherd.core.evidence");
        room("io.hyperherd.core.explain", "io.hyperherd.core.evidence");
        room("io.hyperherd.core.fields");
        room("io.hyperherd.core.foreground");
        room("io.hyperherd.core.json", "com.fasterxml.jackson.core..");
        room("io.hyperherd.core.local", "io.hyperherd.core.fields");
        room("io.hyperherd.core.packing");
        room(
                "io.hyperherd.core.reconcile",
                "io.hyperherd.core.bulk",
                "io.hyperherd.core.space",
                "io.hyperherd.core.evidence");
        room("io.hyperherd.core.rounding");
        room(
                "io.hyperherd.core.space",
                "io.hyperherd.core.space.expression",
                "io.hyperherd.core.json",
                "io.hyperherd.core.rounding");
        room("io.hyperherd.core.shape", "io.hyperherd.core.json");
        room("io.hyperherd.core.space.expression", "io.hyperherd.spelling", "io.hyperherd.core.rounding");
        room("io.hyperherd.core.trial", "io.hyperherd.core.json", "io.hyperherd.core.workspace");
        room(
                "io.hyperherd.core.workspace",
                "io.hyperherd.core.bulk",
                "io.hyperherd.core.json",
                "io.hyperherd.core.space",
                "io.hyperherd.core.evidence",
                "io.hyperherd.core.fields");
        room("io.hyperherd.slurm");
        room("io.hyperherd.model.chat");
        room("io.hyperherd.model.mcp", "io.hyperherd.core.json", "io.hyperherd.model.chat");
        room("io.hyperherd.model.money", "io.hyperherd.model.chat");
        room(
                "io.hyperherd.model.operator",
                "io.hyperherd.core.json",
                "io.hyperherd.core.workspace",
                "io.hyperherd.model.*",
                "io.hyperherd.monitor.spi");
        room("io.hyperherd.model.provider", "dev.langchain4j..", "io.hyperherd.core.json", "io.hyperherd.model.chat");
        room("io.hyperherd.monitor", "io.hyperherd.spi", "io.hyperherd.monitor.*", "io.hyperherd.core.*");
        room("io.hyperherd.monitor.spi", "io.hyperherd.core.json");
        room(
                "io.hyperherd.monitor.file",
                "io.hyperherd.core.json",
                "io.hyperherd.core.workspace",
                "io.hyperherd.monitor.spi");
        room("io.hyperherd.monitor.chart", "javax.imageio..");
        room("io.hyperherd.monitor.plan", "io.hyperherd.monitor.file");
        room("io.hyperherd.monitor.resource", "io.hyperherd.core.config.yaml", "io.hyperherd.core.workspace");
        room(
                "io.hyperherd.monitor.look",
                "io.hyperherd.core.document",
                "io.hyperherd.core.json",
                "io.hyperherd.monitor.file",
                "io.hyperherd.monitor.plan",
                "io.hyperherd.monitor.spi");
        room(
                "io.hyperherd.monitor.tool",
                "io.hyperherd.core.json",
                "io.hyperherd.spelling",
                "io.hyperherd.monitor.chart",
                "io.hyperherd.monitor.file",
                "io.hyperherd.monitor.look",
                "io.hyperherd.monitor.plan",
                "io.hyperherd.monitor.resource",
                "io.hyperherd.monitor.spi");
        room(
                "io.hyperherd.monitor.rule",
                "io.hyperherd.core.workspace",
                "io.hyperherd.monitor.file",
                "io.hyperherd.monitor.look",
                "io.hyperherd.monitor.plan",
                "io.hyperherd.monitor.resource",
                "io.hyperherd.monitor.spi",
                "io.hyperherd.monitor.tool");
        room(
                "io.hyperherd.monitor.command",
                "io.hyperherd.core.json",
                "io.hyperherd.monitor.chart",
                "io.hyperherd.monitor.file",
                "io.hyperherd.monitor.look",
                "io.hyperherd.monitor.plan",
                "io.hyperherd.monitor.spi",
                "io.hyperherd.monitor.tool");
        room(
                "io.hyperherd.monitor.channel",
                "io.hyperherd.core.json",
                "io.hyperherd.monitor.file",
                "io.hyperherd.monitor.spi");
        room(
                "io.hyperherd.monitor.loop",
                "io.hyperherd.monitor.command",
                "io.hyperherd.monitor.file",
                "io.hyperherd.monitor.look",
                "io.hyperherd.monitor.plan",
                "io.hyperherd.monitor.resource",
                "io.hyperherd.monitor.spi",
                "io.hyperherd.monitor.tool");
        room("io.hyperherd.notebook", "org.rapaio.jupyter.kernel.display..");
        room("io.hyperherd.dflib", "org.dflib..");
        room("io.hyperherd.discord", "io.hyperherd.monitor.spi", "io.hyperherd.discord.*", "net.dv8tion.jda.api..");
        room(
                "io.hyperherd.discord.connection",
                "io.hyperherd.discord.marker",
                "io.hyperherd.discord.text",
                "net.dv8tion.jda..");
        room(
                "io.hyperherd.discord.inbound",
                "io.hyperherd.monitor.spi",
                "io.hyperherd.discord.connection",
                "io.hyperherd.discord.outbound",
                "io.hyperherd.discord.text",
                "net.dv8tion.jda.api..");
        room("io.hyperherd.discord.marker");
        room(
                "io.hyperherd.discord.outbound",
                "io.hyperherd.monitor.spi",
                "io.hyperherd.discord.connection",
                "io.hyperherd.discord.text",
                "net.dv8tion.jda.api..");
        room(
                "io.hyperherd.discord.presence",
                "io.hyperherd.monitor.spi",
                "io.hyperherd.discord.connection",
                "io.hyperherd.discord.marker",
                "net.dv8tion.jda.api..");
        room("io.hyperherd.discord.text");
        room("io.hyperherd.testkit", "org.junit..");
        room("io.hyperherd.testkit.contract", "org.junit..", "org.assertj..");
        room("io.hyperherd.cli", "io.hyperherd.cli.*", "io.hyperherd.spelling", "org.apache.commons.cli..");
        room(
                "io.hyperherd.cli.command",
                "io.hyperherd.cli.line",
                "io.hyperherd.cli.terminal",
                "io.hyperherd.core.document",
                "org.apache.commons.cli..");
        room("io.hyperherd.cli.completion", COMMAND);
        room("io.hyperherd.cli.line", "io.hyperherd.spelling", "org.apache.commons.cli..");
        room("io.hyperherd.cli.look", COMMAND);
        room("io.hyperherd.cli.monitor", append(COMMAND, "io.hyperherd.spi"));
        room("io.hyperherd.cli.progress", "io.hyperherd.cli.command", "io.hyperherd.cli.terminal");
        room("io.hyperherd.cli.run", COMMAND);
        room("io.hyperherd.cli.setup", COMMAND);
        room("io.hyperherd.cli.terminal");
    }

    private static final Set<String> PACKAGES = ROOMS.keySet();

    private static String[] append(String[] rooms, String one) {
        return Stream.concat(Stream.of(rooms), Stream.of(one)).toArray(String[]::new);
    }

    private static void room(String name, String... others) {
        ROOMS.put(name, List.of(others));
    }

    @Test
    void everyPackageIsARoomOfTheHouse() {
        Set<String> packages =
                HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).containsExactlyElementsOf(new TreeSet<>(PACKAGES));
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void eachRoomUsesOnlyWhatItMay(String room) {
        List<String> allowed = new ArrayList<>(List.of(API));
        allowed.add(JDK);
        allowed.add(room);
        allowed.addAll(ROOMS.getOrDefault(room, List.of()));

        classes()
                .that(resideInAPackage(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void eachRoomSaysWhereNullMayBe(String room) {
        JavaPackage contents = HOUSE.getPackage(room);

        assertThat(contents.isAnnotatedWith(NullMarked.class)).isTrue();
    }

    @Test
    void roomsOfTheEngineAndOfTheCommandFormNoCycles() {
        slices().matching("io.hyperherd.core.(**)").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.hyperherd.cli.(**)").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.hyperherd.model.(**)").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.hyperherd.monitor.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    /** Sweeps find their engine by the seam, and the seam speaks of sweeps: the one cycle that a facade over a service cannot avoid. */
    @Test
    void schedulersKnowNothingOfSweeps() {
        noClasses()
                .that(resideInAPackage("io.hyperherd.scheduler"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.hyperherd", "io.hyperherd.spi"))
                .check(HOUSE);
    }

    @Test
    void valuesKnowNothingOfTheRestOfTheApi() {
        noClasses()
                .that(resideInAPackage("io.hyperherd.value"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.hyperherd", "io.hyperherd.scheduler", "io.hyperherd.spi"))
                .check(HOUSE);
    }

    @Test
    void theApiUsesNothingFromOutside() {
        noClasses()
                .that(resideInAnyPackage(
                        "io.hyperherd",
                        "io.hyperherd.value",
                        "io.hyperherd.scheduler",
                        "io.hyperherd.spelling",
                        "io.hyperherd.spi",
                        "io.hyperherd.stability"))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage("java..", "io.hyperherd..", "org.jspecify..")))
                .check(HOUSE);
    }

    @Test
    void everyPublicTypeOfTheApiSaysHowFirmItIs() {
        classes()
                .that(resideInAnyPackage(
                        "io.hyperherd",
                        "io.hyperherd.value",
                        "io.hyperherd.scheduler",
                        "io.hyperherd.spelling",
                        "io.hyperherd.spi",
                        "io.hyperherd.stability",
                        "io.hyperherd.monitor.spi"))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beAnnotatedWith(Api.class)
                .check(HOUSE);
    }

    @Test
    void onlySchedulersAndTheForegroundStartProcessesAndTheCommandAsksForTheSizeOfItsTerminal() {
        assertThat(callersOf(ProcessBuilder.class, "start"))
                .containsExactlyInAnyOrder(
                        "io.hyperherd.core.foreground.BoundProcess",
                        "io.hyperherd.core.local.TaskBoard",
                        "io.hyperherd.core.local.TaskEnvironment",
                        "io.hyperherd.core.local.SupervisorLauncher",
                        "io.hyperherd.model.mcp.ServerProcess",
                        "io.hyperherd.slurm.Programs",
                        "io.hyperherd.cli.terminal.TerminalSize");
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "exec",
                        call -> call.getTarget().getOwner().isEquivalentTo(Runtime.class)
                                && call.getName().equals("exec")))
                .check(HOUSE);
    }

    private static Set<String> callersOf(Class<?> owner, String method) {
        return HOUSE.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method))
                .map(JavaAccess::getOriginOwner)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void onlyTheCommandEndsTheProcess() {
        assertThat(callersOf(System.class, "exit")).containsExactlyInAnyOrder("io.hyperherd.cli.Main");
    }

    /** The supervisor's standard error is its log file; the command has streams of its own. */
    @Test
    void nobodyWritesToTheStandardStreamsButTheSupervisor() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.hyperherd.core.local.Supervisor")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void nobodyLogsOrPrintsStackTraces() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
                .check(HOUSE);
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "a stack trace goes to standard error",
                        call -> call.getName().equals("printStackTrace")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(HOUSE);
    }
}
