package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same network in four formats gives the same components, links, traces and findings: a template by hand, one as Bicep
 * compiles it, the resources as Resource Graph lists them, and a Terraform plan. What they give stands beside them and was
 * checked by hand; {@code -Dquadruples.write=true} writes it anew from the template.
 */
class QuadruplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/quadruples");
    private static final List<String> FORMATS = List.of("arm.json", "bicep.json", "resources.json", "plan.json");
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 28);

    @TestFactory
    Stream<DynamicTest> fourFormatsGiveOneDesign() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList().stream()
                    .flatMap(folder -> FORMATS.stream()
                            .map(format -> DynamicTest.dynamicTest(
                                    folder.getFileName() + " " + format, () -> compare(folder, format))));
        }
    }

    private static void compare(Path folder, String format) throws IOException, NotImported {
        Design design =
                ForeignFiles.open(List.of(folder.resolve(format)), List.of()).design();
        Path expected = folder.resolve("expected.txt");
        String found = account(design);
        if (Boolean.getBoolean("quadruples.write") && format.equals(FORMATS.get(0))) {
            Files.writeString(expected, found);
        }
        assertThat(found.lines())
                .as(folder.getFileName() + " as " + format)
                .containsExactlyElementsOf(Files.readAllLines(expected));
    }

    private static String account(Design design) {
        List<Trace> traces = new Tracer(design, Catalog.azure()).traceAll();
        Advice advice = new Advisor(Rules.all()).advise(Review.of(design, Catalog.azure(), REVIEWED));
        return Stream.of(
                        design.topology().components().stream().map(QuadruplesTest::said),
                        design.topology().links().stream().map(QuadruplesTest::said),
                        traces.stream().flatMap(QuadruplesTest::said),
                        advice.findings().stream()
                                .map(finding -> "finding " + finding.rule() + " " + finding.message())
                                .sorted())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Of which resource group it is, and that it stands already, only resources that do can say. */
    private static String said(Component component) {
        return "component %s %s '%s' in %s %s"
                .formatted(
                        component.kind(),
                        component.id(),
                        component.name(),
                        component.parent(),
                        component
                                .properties()
                                .without("resourceGroup")
                                .without("lifecycle")
                                .values());
    }

    private static String said(Link link) {
        return "link %s %s -> %s '%s' %s"
                .formatted(
                        link.kind(),
                        link.from(),
                        link.to(),
                        link.name(),
                        link.properties().values());
    }

    private static Stream<String> said(Trace trace) {
        return trace.branches().stream()
                .map(branch -> "trace %s: %s by %s %s"
                        .formatted(trace.flow().name(), branch.disposition(), names(branch), branch.missing()));
    }

    private static List<String> names(Branch branch) {
        return branch.hops().stream().map(Hop::name).toList();
    }
}
