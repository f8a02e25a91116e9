package dev.portolan.cli;

import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.Opened;
import dev.portolan.model.Design;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A design with the file that it was read from, as it was typed. */
record OpenedDesign(String file, Design design) {

    /**
     * Reads a design.
     *
     * @throws BadInput with one line per problem where it cannot be read
     */
    static OpenedDesign read(Path file) {
        Opened opened = DesignFiles.open(file);
        return new OpenedDesign(
                file.toString(),
                opened.design()
                        .orElseThrow(() -> new BadInput(opened.problems().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(System.lineSeparator())))));
    }
}
