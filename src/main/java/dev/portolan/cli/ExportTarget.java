package dev.portolan.cli;

import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.json.DesignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where exported files go, and in which format. */
final class ExportTarget {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description =
                    "The file to write, such as OUT.svg; with --format the folder for files named like the designs.")
    @Nullable // set by picocli before call()
    private Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "svg, png, pdf, drawio, mermaid, dot, graphml or topology, for every design into the folder OUT.")
    @Nullable // absent unless typed
    private String format;

    /**
     * Holds the options against the designs.
     *
     * @throws BadInput where several designs would go into one file or one over itself, the format is unknown or the folder
     *     cannot be made
     */
    void check(List<Path> designs) {
        for (Path design : designs) {
            if (of(design)
                    .toAbsolutePath()
                    .normalize()
                    .equals(design.toAbsolutePath().normalize())) {
                throw new BadInput(design + ": the design would be written over itself; name another file with -o");
            }
        }
        if (format == null) {
            if (designs.size() > 1) {
                throw new BadInput("several designs need a folder: name it with -o and the format with --format");
            }
            exporter(Commands.given(output));
            return;
        }
        Set<Path> taken = new HashSet<>();
        for (Path design : designs) {
            if (!taken.add(of(design))) {
                throw new BadInput(
                        design + ": another design would go into " + of(design) + " too; rename one of them");
            }
        }
        try {
            Files.createDirectories(Commands.given(output));
        } catch (IOException e) {
            throw new BadInput(output + ": this folder cannot be made (" + e.getMessage() + ")");
        }
    }

    /** The file for a design. */
    Path of(Path design) {
        Path out = Commands.given(output);
        String wanted = format;
        if (wanted == null) {
            return out;
        }
        String name = String.valueOf(design.getFileName());
        int end =
                name.endsWith(DesignFiles.ENDING) ? name.length() - DesignFiles.ENDING.length() : name.lastIndexOf('.');
        return out.resolve(
                (end > 0 ? name.substring(0, end) : name) + "." + byId(wanted).extension());
    }

    /** What writes this file. */
    Exporter exporter(Path out) {
        String wanted = format;
        if (wanted != null) {
            return byId(wanted);
        }
        return Exporters.byFileName(String.valueOf(out.getFileName()))
                .orElseThrow(() -> new BadInput("%s: the ending names no format; end the name in one of %s"
                        .formatted(out, Exporters.endings())));
    }

    private static Exporter byId(String id) {
        return Exporters.byId(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new BadInput("--format is one of "
                        + Exporters.all().stream().map(Exporter::id).collect(Collectors.joining(", "))));
    }
}
