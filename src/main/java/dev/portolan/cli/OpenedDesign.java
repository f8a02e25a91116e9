package dev.portolan.cli;

import dev.portolan.io.exporting.EmbeddedDesign;
import dev.portolan.io.importing.files.ForeignFiles;
import dev.portolan.io.importing.files.NotImported;
import dev.portolan.io.json.Opened;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.trace.Tracer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A design with the file that it was read from, as it was typed.
 *
 * @param text as it stands in the file
 */
record OpenedDesign(String file, Design design, String text) {

    /**
     * Reads a design, or makes one of a template or an export.
     *
     * @throws BadInput with one line per problem where it cannot be read
     */
    static OpenedDesign read(Path file) {
        Opened opened = EmbeddedDesign.open(file);
        if (opened.design().isEmpty() && ForeignFiles.isForeign(file)) {
            return imported(file, opened.text());
        }
        return new OpenedDesign(
                file.toString(),
                opened.design()
                        .orElseThrow(() -> new BadInput(opened.problems().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(System.lineSeparator())))),
                opened.text());
    }

    private static OpenedDesign imported(Path file, String text) {
        try {
            return new OpenedDesign(
                    file.toString(), ForeignFiles.open(List.of(file), List.of()).design(), text);
        } catch (NotImported e) {
            throw new BadInput(
                    e.problems().stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())));
        }
    }

    /**
     * The saved or proposed flow of this name.
     *
     * @throws BadInput naming those that there are
     */
    Flow flow(Tracer tracer, String name) {
        List<Flow> flows = Stream.concat(design.flows().stream(), tracer.proposedFlows().stream())
                .toList();
        return flows.stream()
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("%s: there is no flow \"%s\"; there are: %s"
                        .formatted(
                                file,
                                name,
                                flows.stream()
                                        .map(flow -> "\"" + flow.name() + "\"")
                                        .collect(Collectors.joining(", ")))));
    }
}
