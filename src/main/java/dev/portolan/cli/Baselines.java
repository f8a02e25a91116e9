package dev.portolan.cli;

import dev.portolan.io.json.BaselineFiles;
import dev.portolan.report.Baseline;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The baselines of a run, each read once. */
final class Baselines {

    private final Map<Path, Baseline> read = new ConcurrentHashMap<>();

    /**
     * What is known of a design.
     *
     * @throws BadInput with a line per problem where the baseline cannot be read
     */
    List<Baseline.Entry> of(Path baseline, Path design) {
        return read.computeIfAbsent(baseline, Baselines::read).of(name(baseline, design));
    }

    private static Baseline read(Path file) {
        BaselineFiles.Read read = BaselineFiles.read(file);
        return read.baseline()
                .orElseThrow(() -> new BadInput(read.problems().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(System.lineSeparator()))));
    }

    /** A design's file as seen from the folder of the baseline; the same on every system. */
    static String name(Path baseline, Path design) {
        Path at = baseline.toAbsolutePath().normalize();
        Path folder = at.getParent();
        Path to = design.toAbsolutePath().normalize();
        Path seen = folder == null || !folder.getRoot().equals(to.getRoot()) ? to : folder.relativize(to);
        return seen.toString().replace('\\', '/');
    }
}
