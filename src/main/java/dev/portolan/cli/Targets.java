package dev.portolan.cli;

import dev.portolan.io.exporting.report.CsvRenderer;
import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.io.json.DesignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where each design's document goes; no two to the same place. */
record Targets(Renderer renderer, Map<Path, Path> byDesign) {

    Path of(Path design) {
        return byDesign.getOrDefault(design, design);
    }

    /**
     * One design goes to {@code out} itself, several into it as a folder.
     *
     * @throws BadInput where {@code out} is meant for one file, or the folder cannot be made
     */
    static Targets of(Path out, List<Path> designs, Renderer renderer) {
        boolean folder = designs.size() > 1 || Files.isDirectory(out) && !(renderer instanceof CsvRenderer);
        if (!folder) {
            return new Targets(renderer, Map.of(designs.get(0), out));
        }
        if (Renderers.byName(String.valueOf(out.getFileName())).isPresent() && !Files.isDirectory(out)) {
            throw new BadInput(out + ": several designs go into a folder; name one, and the format by --format");
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new BadInput(out + ": this folder cannot be made (" + e.getMessage() + ")");
        }
        Map<Path, Path> targets = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Path design : designs) {
            String base = base(design);
            String name = base;
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = base + "-" + number;
            }
            boolean set = renderer instanceof CsvRenderer;
            targets.put(design, out.resolve(set ? name : name + "." + renderer.extension()));
        }
        return new Targets(renderer, targets);
    }

    private static String base(Path design) {
        String name = String.valueOf(design.getFileName());
        return name.endsWith(DesignFiles.ENDING)
                ? name.substring(0, name.length() - DesignFiles.ENDING.length())
                : name;
    }
}
