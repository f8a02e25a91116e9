package dev.portolan.cli;

import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A design with the file that it was read from, as it was typed. */
record OpenedDesign(String file, Design design) {

    /** The largest file that is read, in bytes: far above any design, far below the memory. */
    private static final long LARGEST = 64L << 20;

    /**
     * Reads a design.
     *
     * @throws BadInput with one line per problem where it cannot be read
     */
    static OpenedDesign read(Path file) {
        Reading reading = DesignReader.read(file.toString(), text(file));
        return new OpenedDesign(
                file.toString(),
                reading.design()
                        .orElseThrow(() -> new BadInput(reading.problems().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(System.lineSeparator())))));
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInput(file + ": this is a folder; name a *.topology.json file in it");
            }
            if (Files.size(file) > LARGEST) {
                throw new BadInput(file + ": the file is larger than 64 MiB, which no design is; is it the right one?");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new BadInput(file + ": this is not UTF-8 text; a design is saved as UTF-8 JSON");
        } catch (IOException e) {
            throw new BadInput(file + ": the file cannot be read (" + e.getMessage() + ")");
        }
    }
}
