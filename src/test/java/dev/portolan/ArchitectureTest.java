package dev.portolan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The floor plan: which room may know which, and which library stays behind which fence. */
class ArchitectureTest {

    private static final String ROOT = "dev.portolan";

    private static final String PLAN = """
            geom     ->
            net      ->
            model    -> geom net
            catalog  -> model net
            edit     -> catalog model geom net
            graph    -> catalog model net
            trace    -> graph catalog model net
            plan     -> trace graph catalog model net
            guidance -> plan trace graph edit catalog model net
            diagram  -> catalog model geom
            paint    -> diagram catalog model geom
            report   -> guidance plan trace graph edit catalog model net
            io       -> paint diagram report guidance plan trace graph edit catalog model geom net
            store    -> edit model
            tools    -> store diagram edit catalog model geom net
            ui       -> tools store io report paint diagram guidance plan trace graph edit catalog model geom net
            cli      -> io report paint guidance plan trace graph edit catalog model net
            app      -> ui cli tools store io report paint diagram guidance plan trace graph edit catalog model geom net
            """;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("bench-classes"))
            .importPackages(ROOT);

    @Test
    void roomsKnowOnlyWhatTheFloorPlanAllows() {
        plan().forEach((room, known) -> {
            Set<String> strangers = new TreeSet<>(plan().keySet());
            strangers.removeAll(known);
            strangers.remove(room);
            noClasses()
                    .that()
                    .resideInAPackage(inside(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            strangers.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                    .because("the floor plan in ArchitectureTest says " + room + " -> " + known)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void everyRoomIsOnThePlanAndEveryPlanLineHasARoom() throws IOException {
        Path base = Path.of("src/main/java/dev/portolan");
        try (Stream<Path> rooms = Files.list(base)) {
            Set<String> found = rooms.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).isEqualTo(new TreeSet<>(plan().keySet()));
        }
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    @Test
    void subPackagesDoNotKnowEachOtherInACircle() {
        for (String room : List.of("trace", "guidance", "diagram", "io", "ui")) {
            slices().matching(ROOT + "." + room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void familiesOfRulesDoNotKnowEachOther() {
        slices().matching(ROOT + ".guidance.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void librariesStayBehindTheirFences() {
        fence(List.of("javafx..", "org.controlsfx..", "atlantafx.."), "ui..", "app..");
        fence(
                List.of("java.awt..", "javax.imageio..", "org.apache.pdfbox.."),
                "io.exporting..",
                "io.importing..",
                "paint..",
                "app..");
        fence(List.of("tools.jackson..", "com.fasterxml.jackson..", "com.networknt.."), "io..");
        fence(List.of("org.jgrapht.."), "graph..");
        fence(List.of("inet.ipaddr.."), "net..");
        fence(List.of("org.eclipse.elk.."), "diagram.layout..");
        fence(List.of("picocli.."), "cli..");
        fence(List.of("dev.cel..", "com.google.protobuf..", "com.google.common.."), "guidance.packs..");
    }

    /** In {@code paint} only the measure of text may use AWT, in {@code app} only {@code java.awt.Desktop}. */
    @Test
    void awtIsUsedInOneClassOfPaintAndForTheDesktopInApp() {
        Set<String> users = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + ".paint"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("java.awt")))
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(users).hasSizeLessThanOrEqualTo(1);
        noClasses()
                .that()
                .resideInAPackage(inside("app"))
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "AWT other than Desktop",
                        target -> target.getPackageName().startsWith("java.awt")
                                && !target.getName().startsWith("java.awt.Desktop")))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheTerminalPrintsAndOnlyTheAppExits() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside("cli"), inside("app"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("app"))
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Handler")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotStartingWith("Abstract")
                .check(CLASSES);
    }

    private static void fence(List<String> libraries, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(rooms).map(room -> ROOT + "." + room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.toArray(String[]::new))
                .because("these libraries stay in " + List.of(rooms))
                .check(CLASSES);
    }

    private static String inside(String room) {
        return ROOT + "." + room + "..";
    }

    private static Map<String, Set<String>> plan() {
        Map<String, Set<String>> plan = new LinkedHashMap<>();
        PLAN.lines().forEach(line -> {
            String[] sides = line.split("->", -1);
            plan.put(
                    sides[0].strip(),
                    Arrays.stream(sides[1].strip().split(" +"))
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return plan;
    }
}
