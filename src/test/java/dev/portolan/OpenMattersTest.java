package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.Undetermined;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value on which the verdict on a flow rests is not taken for "nothing there" where an import leaves it open. */
class OpenMattersTest {

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(DesignFiles.ENDING))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noFlowIsDecidedByAValueThatIsLeftOpen(Path sample) {
        Design design = DesignFiles.open(sample).design().orElseThrow();
        Map<String, Disposition> said = verdicts(design);
        Set<String> wrong = new LinkedHashSet<>();
        for (Component component : design.topology().components()) {
            for (String property : component.properties().values().keySet()) {
                Map<String, Disposition> without = verdicts(
                        design.with(component.with(component.properties().without(property))));
                List<String> resting = new ArrayList<>(said.keySet());
                resting.removeIf(flow -> said.get(flow) == without.get(flow));
                if (!resting.isEmpty()) {
                    Map<String, Disposition> open = verdicts(design.with(component.with(
                            component.properties().with(property, Undetermined.because("expression [x]")))));
                    resting.stream()
                            .filter(flow -> open.get(flow) != Disposition.UNDETERMINED)
                            .forEach(flow -> wrong.add("%s of %s: \"%s\" is %s; it was %s, and without it %s"
                                    .formatted(
                                            property,
                                            component.id().value(),
                                            flow,
                                            open.get(flow),
                                            said.get(flow),
                                            without.get(flow))));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What becomes of each flow of a design, by its name. */
    static Map<String, Disposition> verdicts(Design design) {
        Tracer tracer = new Tracer(design, Catalog.azure());
        Map<String, Disposition> all = new LinkedHashMap<>();
        for (Flow flow : design.flows()) {
            all.put(flow.name(), tracer.trace(flow).disposition());
        }
        return all;
    }
}
